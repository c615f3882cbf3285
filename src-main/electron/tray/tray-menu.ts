import type { MenuItemConstructorOptions } from 'electron';
import type { ApplicationRow, Snapshot } from '#core/contract/snapshot.ts';
import { standingText, type Standing } from '#core/status/overview.ts';
import type { Texts } from '#core/texts/texts.ts';

/** What can be done from the icon's menu. */
export interface TrayActions {
  readonly open: () => void;
  /** Starts an application, or opens the window where a person has to be asked first. */
  readonly start: (row: ApplicationRow) => void;
  readonly quit: () => void;
}

/** What the icon shows: the standing of the header's pill, and its words. A profile that cannot be used needs attention. */
export function trayState({ profile, serviceConfigured }: Pick<Snapshot, 'profile' | 'serviceConfigured'>, texts: Pick<Texts, 'window'>): { readonly standing: Standing; readonly words: string } {
  const say = texts.window('common');
  if (!profile.ok) return { standing: 'attention', words: say('attention') };
  const { standing, offline } = profile.value.overview;
  const words = standing === 'offline' && offline !== null ? say('offline-days-left', { count: offline.daysLeft }) : say(standingText(standing, serviceConfigured));
  return { standing, words };
}

/** The icon's menu: what the verdict is, Open, the applications that can be started, Quit. */
export function trayMenu(snapshot: Pick<Snapshot, 'profile' | 'serviceConfigured'>, texts: Pick<Texts, 'window'>, { open, start, quit }: TrayActions): MenuItemConstructorOptions[] {
  const say = texts.window('native');
  const rows = snapshot.profile.ok ? snapshot.profile.value.applications.filter(({ canStart }) => canStart) : [];
  const starts = rows.map((row): MenuItemConstructorOptions => ({ label: label(nameOf(row)), click: () => start(row) }));
  return [
    { id: 'verdict', label: label(trayState(snapshot, texts).words), enabled: false },
    { type: 'separator' },
    { id: 'open', label: label(say('tray-open')), click: open },
    ...(starts.length === 0 ? [] : [{ id: 'start', label: label(say('tray-start')), submenu: starts }]),
    { type: 'separator' },
    { id: 'quit', label: label(say('quit')), click: quit },
  ];
}

/** Whether an application can be started without a word. */
export function startsAtOnce({ decision, prompt }: ApplicationRow): boolean {
  return decision.mayRun && prompt.afterClosing === 'none' && (prompt.signIn === 'none' || prompt.signIn === 'covered');
}

function nameOf({ decision: { application } }: ApplicationRow): string {
  return application.name ?? String(application.productId);
}

/** A text as a menu shows it: `&` would underline the next letter. */
function label(text: string): string {
  return text.replaceAll('&', '&&');
}
