import { spawn } from 'node:child_process';
import { createTexts } from '#core/texts/create-texts.ts';
import { chooseLanguage } from '#core/texts/languages.ts';
import { notificationWords } from '#core/texts/notification-words.ts';
import type { NotificationsDue } from '#core/contract/events.ts';
import type { LanguageChoice } from '#core/contract/settings.ts';
import { writeLog } from '#main/log/program-log.ts';
import { notifierCommand, notifierSources, systemNotifier, type NotifierSources } from './system-notifier.ts';

/** How long a notifier may take, in milliseconds: it hands over and ends. */
const PATIENCE = 30_000;

/**
 * Lets the operating system say what is due, for whoever has no window of Electron: the browser host, the gate. Does nothing where
 * native notifications are off, and nothing where there is no way to show one.
 *
 * @param language the person's choice
 */
export function showNatively({ notifications, now, isNative }: NotificationsDue, language: LanguageChoice, sources: NotifierSources = notifierSources()): void {
  if (!isNative) return;
  const notifier = systemNotifier(sources);
  if (notifier === null) {
    writeLog('info', 'notifications', 'no-notifier', { count: notifications.length });
    return;
  }
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const texts = createTexts(chooseLanguage(language, [locale]), { timeZone, program: null });
  for (const one of notifications) {
    const { program, words, environment, kind } = notifierCommand(notifier, notificationWords(texts, one, now));
    const child = spawn(program, words, { stdio: 'ignore', windowsHide: true, timeout: PATIENCE, env: { ...sources.environment, ...environment } });
    child.once('error', (error: NodeJS.ErrnoException) => writeLog('warn', 'notifications', 'notifier-not-started', { notifier: kind, errno: error.code ?? '' }));
    child.once('exit', (code) => writeLog(code === 0 ? 'info' : 'warn', 'notifications', 'shown', { notifier: kind, exitCode: code, ending: one.kind, threshold: one.threshold }));
    child.unref();
  }
}
