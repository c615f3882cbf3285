import type { Page } from 'playwright-core';

/**
 * What does not fit into a window: a page that scrolls sideways, texts that reach beyond the window or beyond what cuts them off, and
 * tables that are wider than their place.
 * Texts for screen readers alone, and what scrolls by itself, are no fault.
 */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    let faults = faultsNow();
    // What is open follows a change of size some frames later.
    for (let frame = 0; faults.length > 0 && frame < 30; frame += 1) {
      await new Promise(requestAnimationFrame);
      faults = faultsNow();
    }
    return faults;

    function faultsNow(): readonly string[] {
      const found = new Set<string>();
      const { scrollWidth } = document.documentElement;
      if (scrollWidth > innerWidth) found.add(`the page is ${String(scrollWidth)} pixels wide`);
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const fault = faultOf(node);
        if (fault !== null) found.add(`"${(node.nodeValue ?? '').trim().slice(0, 60)}" ${fault}`);
      }
      for (const table of document.querySelectorAll('table')) if (isWiderThanItsPlace(table)) found.add('a table is wider than its place');
      return [...found];
    }

    /** Whether its rows go on beyond the card that it lies in, with its lines and icons, while there is room beside it in the window. */
    function isWiderThanItsPlace(table: HTMLTableElement): boolean {
      const place = table.parentElement;
      if (place === null || getComputedStyle(place).overflowX !== 'visible') return false;
      return table.getBoundingClientRect().right > place.getBoundingClientRect().right + 1;
    }

    function faultOf(node: Node): string | null {
      const element = node.parentElement;
      if (element === null || (node.nodeValue ?? '').trim() === '' || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      let [fault, scrolls]: [string | null, boolean] = [null, false];
      for (let frame: Element | null = element; frame !== null && frame !== document.body; frame = frame.parentElement) {
        const { overflowX, overflowY, clipPath, position } = getComputedStyle(frame);
        const edge = frame.getBoundingClientRect();
        if (edge.width <= 1 || clipPath !== 'none') return null;
        if (overflowX !== 'visible' && frame.matches('[tabindex="0"]')) return fault;
        if (overflowX !== 'visible' && (box.left < edge.left - 1 || box.right > edge.right + 1)) fault ??= 'is cut off at its side';
        scrolls ||= overflowY === 'auto' || overflowY === 'scroll';
        if (!scrolls && overflowY !== 'visible' && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1)) fault ??= 'is cut off above or below';
        if (position === 'fixed') break;
      }
      return fault ?? (box.left < -1 || box.right > innerWidth + 1 ? 'reaches beyond the window' : null);
    }
  });
}
