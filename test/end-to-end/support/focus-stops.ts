import type { Page } from 'playwright-core';

/** Where the Tab key stops. */
export interface FocusStop {
  /** Its accessible name, as far as tests need it: label, text or placeholder. */
  readonly name: string;
  readonly role: string;
  /** Whether an outline shows that the focus is on it. */
  readonly isMarked: boolean;
  readonly isInWindow: boolean;
  /** Whether it comes after the stop before it in the document; `true` for the first. */
  readonly comesAfter: boolean;
}

/** More stops than any page has: a focus that is still on its way after them goes in circles. */
const MOST = 120;

/** Presses Tab (or Shift+Tab) from where the focus is until it leaves the page or comes to a stop again, and tells every stop. */
export async function focusStops(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<readonly FocusStop[]> {
  const stops: FocusStop[] = [];
  await page.evaluate(() => document.querySelectorAll('[data-test-stop]').forEach((one) => one.removeAttribute('data-test-stop')));
  while (stops.length < MOST) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(stopHere);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`the focus goes in circles: ${stops.slice(-5).map(({ name }) => name).join(', ')}`);
}

/** Describes what has the focus, and marks it; `null` on nothing, and on what was marked before. Runs in the page. */
function stopHere(): FocusStop | null {
  const here = document.activeElement;
  if (here === null || here === document.body || here.hasAttribute('data-test-stop')) return null;
  const marked = document.querySelectorAll('[data-test-stop]');
  const before = [...marked].find((one) => one.getAttribute('data-test-stop') === String(marked.length));
  here.setAttribute('data-test-stop', String(marked.length + 1));
  const hasOutline = (element: Element | null): boolean => {
    if (element === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const { left, top, right, bottom } = here.getBoundingClientRect();
  return {
    name: here.getAttribute('aria-label') ?? (here.textContent.trim() || (here.getAttribute('placeholder') ?? here.id)),
    role: here.getAttribute('role') ?? here.tagName.toLowerCase(),
    isMarked: hasOutline(here) || hasOutline(here.parentElement),
    isInWindow: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
    comesAfter: before === undefined || (before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  };
}
