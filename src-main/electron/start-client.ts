import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { createTexts } from '#core/texts/create-texts.ts';
import { chooseLanguage } from '#core/texts/languages.ts';
import type { Texts } from '#core/texts/texts.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import type { OpenWindowAnswer } from '#main/one-instance/ask-open-window.ts';
import type { UseCaseAnswer, UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { onStarterGone, reportToStarter } from '#main/window-host/host-report.ts';
import { takeLaunch, type WindowLaunch } from '#main/window-host/window-launch.ts';
import { PROGRAM_VERSION } from '#main/build-information.ts';
import { collectArrivingFiles, filesAmong } from './arriving-files.ts';
import { closeBeforeQuit } from './close-before-quit.ts';
import { bringToFront, claimShellWindow, type FrontWindow } from './one-window.ts';
import { startGateAtLogin } from './system-login-start.ts';
import { prepareShell, runShell } from './run-shell.ts';
import { windowPlace } from './window-place.ts';

/** The program's name for the system (`appId` of electron-builder.yml). */
const APPLICATION_ID = 'org.licensing-client.desktop';

/** What makes a client of the shell. */
export interface ClientParts {
  /**
   * Makes the licensing API of what this process was started for; the files it names are not to be queued, the shell
   * hands them over.
   */
  readonly openApi: (launch: WindowLaunch) => Promise<UseCaseAnswer<LicensingApi>>;
  /** Absolute path of the built page. */
  readonly pageFolder: string;
  /** Absolute path of the bundled preload. */
  readonly preload: string;
  /** Origins whose links open in the person's own browser; every other link leads nowhere. */
  readonly outside: readonly string[];
  /** Whether Chromium's developer tools can be opened (never in a packaged build). */
  readonly mayInspect: boolean;
}

/** Starts the client in this process. Must be called first of all, before Electron's `ready`. */
export function startClient(parts: ClientParts): void {
  const arriving = collectArrivingFiles();
  prepareShell(parts);
  app.setName('Licensing Client');
  // What the installers' shortcuts carry: taskbar and notifications know the program by it.
  if (process.platform === 'win32') app.setAppUserModelId(APPLICATION_ID);
  app.setAboutPanelOptions({ applicationName: app.name, applicationVersion: PROGRAM_VERSION, version: '' });
  onStarterGone(() => app.quit());
  // With whoever started this, the reader of what it writes is gone.
  process.stderr.on('error', () => undefined);
  start(parts, takeLaunch(process.env), arriving).catch((error: unknown) => {
    // Whoever started this tries another host; a half-open window would only be in the way.
    process.stderr.write(`${String(error)}\n`);
    app.exit(1);
  });
}

async function start(parts: ClientParts, launch: WindowLaunch, arriving: ReturnType<typeof collectArrivingFiles>): Promise<void> {
  if (startGateAtLogin()) {
    app.exit(0);
    return;
  }
  const isTool = launch.surface.kind === 'licensing-tool';
  const { folder, isKept } = windowPlace(launch, process.env);
  app.setPath('userData', folder);
  if (!isKept) app.once('quit', () => rmSync(folder, { recursive: true, force: true }));
  arriving.add([...launch.files, ...filesAmong(process.argv, process.cwd(), process.defaultApp)]);
  const front: FrontWindow = { window: null };
  const early = isTool ? await claimShellWindow(launch, arriving, front) : null;
  if (early?.outcome === 'handed-over') {
    await handedOver(early.answer, arriving.waiting.length);
    return;
  }
  const opened = await parts.openApi({ ...launch, files: [] });
  if (!opened.ok) {
    await sayWhyNot(opened);
    return;
  }
  const api = opened.value;
  // At the first time there was no profile before it was opened.
  const claim = early ?? (isTool ? await claimShellWindow(launch, arriving, front) : null);
  if (claim?.outcome === 'handed-over') {
    await api.close();
    await handedOver(claim.answer, arriving.waiting.length);
    return;
  }
  closeBeforeQuit(async () => {
    await claim?.release();
    await api.close();
  });
  arriving.handTo((paths) => api.offerFiles(paths));
  front.window = await runShell({
    ...parts,
    api,
    surface: launch.surface,
    boundsFile: isTool && isKept ? join(folder, 'window.json') : null,
    trayNote: isKept ? join(folder, 'tray-told') : null,
    ready: () => reportToStarter({ report: 'window-ready' }),
  });
  if (process.platform === 'darwin') app.on('activate', () => front.window !== null && void bringToFront(front.window));
}

/** Ends this start, since the window is open already, and says so: to whoever started this, else on the terminal, in a box where nothing came of it. */
async function handedOver(answer: OpenWindowAnswer, files: number): Promise<void> {
  if (process.send !== undefined) reportToStarter({ report: 'handed-over', answer });
  else if (answer === 'no-answer') {
    await app.whenReady();
    dialog.showErrorBox(app.name, textsOfSystem().window('native')('window-does-not-answer'));
  } else {
    // The terminal speaks English. Where there is none, nobody misses it: the window came forward.
    const english = createTexts('en', { timeZone: 'UTC', program: null });
    process.stdout.on('error', () => undefined).write(`${english.say(`window-${answer}`, { files })}\n`);
  }
  app.exit(answer === 'no-answer' ? 1 : 0);
}

function textsOfSystem(): Texts {
  return createTexts(chooseLanguage('system', app.getPreferredSystemLanguages()), { timeZone: 'UTC', program: null });
}

/**
 * Where there is not even a profile to speak of, a window could show nothing: the starter is told why, else a box of
 * the system's says it.
 */
async function sayWhyNot({ code, facts }: UseCaseProblem): Promise<void> {
  if (process.send === undefined) {
    await app.whenReady();
    const { happened, meaning, next } = textsOfSystem().problem(code, facts);
    dialog.showErrorBox(happened, `${meaning} ${next}`);
  }
  // Not that there is no window here: no other host would show one either.
  reportToStarter({ report: 'refused', code, facts });
  app.exit(1);
}
