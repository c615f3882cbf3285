import { createStore } from 'zustand/vanilla';

/** What a screen reader is told, politely; `number` grows, so that the same words can be said twice. */
interface Announcement {
  readonly text: string;
  readonly number: number;
}

/** The last announcement of this window; ui/live-region.tsx shows it to screen readers. */
export const announcements = createStore<Announcement>(() => ({ text: '', number: 0 }));

/** Says a text in the window's one polite live region. */
export function announce(text: string): void {
  announcements.setState(({ number }) => ({ text, number: number + 1 }));
}
