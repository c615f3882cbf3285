import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '#service/store/open-store.ts';
import { testOrganization } from './organization.ts';
import { serve } from './served.ts';
import type { PageGround } from './sign-in-page-states.ts';
import { MONDAY } from './stores.ts';

/** A service with an organisation, whose pages can be opened until the test has finished. */
export async function pageGround(): Promise<PageGround> {
  const folder = mkdtempSync(join(tmpdir(), 'sign-in-pages-'));
  const opened = await openStore({ kind: 'sqlite', path: join(folder, 'service.db') }, MONDAY, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  onTestFinished(async () => {
    await opened.store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const organization = await testOrganization(opened.store);
  return { organization, service: await serve(opened.store, organization.issuers) };
}
