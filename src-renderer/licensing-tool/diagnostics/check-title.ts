import { DIAGNOSTICS } from '#core/texts/window/diagnostics.ts';
import type { SayInWindow } from '#core/texts/texts.ts';

type TitleText = Extract<keyof typeof DIAGNOSTICS, `check-${string}`>;

/** Names what was looked at; a name that this window has no words for is shown as it is. */
export function checkTitle(check: string, say: SayInWindow<'diagnostics'>): string {
  const text = `check-${check}`;
  return isTitle(text) ? say(text) : check;
}

function isTitle(text: string): text is TitleText {
  return Object.hasOwn(DIAGNOSTICS, text);
}
