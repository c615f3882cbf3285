import { scriptWords } from '#main/machine/windows-powershell.ts';

/**
 * What a toast is shown for. One that no shortcut of the start menu names is not shown at all by Windows; PowerShell's own is always
 * registered, and the toast then has its name above ours.
 */
const POWERSHELL_APPLICATION = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe';

const TITLE = 'LICENSING_NOTIFICATION_TITLE';
const BODY = 'LICENSING_NOTIFICATION_BODY';

/** The same for every notification: what is to be said comes in variables and becomes text nodes. */
const SCRIPT = `
$ErrorActionPreference = 'Stop'
[void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
$texts = $toast.GetElementsByTagName('text')
[void]$texts.Item(0).AppendChild($toast.CreateTextNode($env:${TITLE}))
[void]$texts.Item(1).AppendChild($toast.CreateTextNode($env:${BODY}))
[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier('${POWERSHELL_APPLICATION}').Show([Windows.UI.Notifications.ToastNotification]::new($toast))
`;

/** The words and variables with which Windows PowerShell shows a toast. */
export function windowsToast(title: string, body: string): { readonly words: readonly string[]; readonly environment: Readonly<Record<string, string>> } {
  return {
    words: ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-WindowStyle', 'Hidden', ...scriptWords(SCRIPT)],
    environment: { [TITLE]: title, [BODY]: body },
  };
}
