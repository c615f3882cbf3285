// Machine-made translation, not reviewed by a native speaker.
import { windows as ENGLISH } from '../../en/window/window.ts';
import type { WindowMessages } from '../../messages.ts';

/** Every text of the windows; those that have no translation yet, in English. */
export const windows = {
  ...ENGLISH,
} as const satisfies WindowMessages;
