import { app, Menu, nativeImage, Tray, type BrowserWindow, type NativeImage } from 'electron';
import type { ApplicationRow, Snapshot } from '#core/contract/snapshot.ts';
import type { Standing } from '#core/status/overview.ts';
import type { Texts } from '#core/texts/texts.ts';
import { startsAtOnce, trayMenu, trayState } from './tray-menu.ts';
import { trayPicture } from './tray-picture.ts';

/** What the icon works on. */
export interface TrayOptions {
  readonly texts: () => Texts;
  /** Brings the window to the front. */
  readonly open: () => void;
  /** Starts an application that starts at once. */
  readonly start: (row: ApplicationRow) => void;
  /** Opens the window where applications are started, since a person has to be asked. */
  readonly askInWindow: () => void;
}

/** Pixels of the icon on a usual screen; two and three times as many on finer ones. */
const SIZE = process.platform === 'darwin' ? 18 : 16;

/** The icon in the notification area, while the person wants one. */
export class StateTray {
  readonly #options: TrayOptions;
  #tray: Tray | null = null;

  constructor(options: TrayOptions) {
    this.#options = options;
  }

  /** Whether there is one. */
  get isThere(): boolean {
    return this.#tray !== null;
  }

  /** Shows the state of a snapshot, or takes the icon away, as its settings have it. */
  show(snapshot: Snapshot): void {
    if (!snapshot.settings.tray) {
      this.#tray?.destroy();
      this.#tray = null;
      return;
    }
    const { texts, open, start, askInWindow } = this.#options;
    const { standing, words } = trayState(snapshot, texts());
    const image = imageOf(standing);
    if (this.#tray === null) {
      this.#tray = new Tray(image);
      this.#tray.on('click', open);
    } else this.#tray.setImage(image);
    this.#tray.setToolTip(`${app.name}\n${words}`);
    const actions = { open, start: (row: ApplicationRow) => (startsAtOnce(row) ? start(row) : askInWindow()), quit: () => app.quit() };
    this.#tray.setContextMenu(Menu.buildFromTemplate(trayMenu(snapshot, texts(), actions)));
  }
}

function imageOf(standing: Standing): NativeImage {
  const isTemplate = process.platform === 'darwin';
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2, 3]) {
    const { size, pixels } = trayPicture(standing, SIZE * scaleFactor, isTemplate);
    const picture = nativeImage.createFromBitmap(pixels, { width: size, height: size });
    image.addRepresentation({ scaleFactor, width: size, height: size, buffer: picture.toPNG() });
  }
  image.setTemplateImage(isTemplate);
  return image;
}

/**
 * Hides a window that the person closes while there is an icon, instead of closing it; `told` hears of each time. The program's end closes it.
 */
export function keepInTray(window: BrowserWindow, tray: StateTray, told: () => void): void {
  let isEnding = false;
  app.once('before-quit', () => {
    isEnding = true;
  });
  window.on('close', (event) => {
    if (isEnding || !tray.isThere || event.defaultPrevented || window.webContents.isCrashed()) return;
    event.preventDefault();
    window.hide();
    told();
  });
}
