import type { Locator } from 'playwright-core';

/** Whether something is shown within a moment. */
export function comes(shown: Locator): Promise<boolean> {
  return shown.waitFor({ timeout: 1_000 }).then(
    () => true,
    () => false,
  );
}
