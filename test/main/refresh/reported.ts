import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { DAY, type Duration } from '#core/time/instant.ts';
import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import type { ReportTaker } from '#main/use-cases/reporting/report-taker.ts';
import { createHttp } from '#main/service-client/send-http.ts';
import { createServiceClient, type ServiceClient } from '#main/service-client/service-client.ts';
import { serviceReports } from '#main/use-cases/refresh/follow-confirmed.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { acceptPolicy, beginPolicyRequest, type PolicyAcceptance } from '#main/use-cases/sign-in/accept-policy.ts';
import { issueAccessToken } from '#service/sign-in/access-tokens.ts';
import { trustEntryOf } from '#service/issuer/issuer.ts';
import { made, testOrganization, type TestOrganization } from '../../service/support/organization.ts';
import { serve, type ServedService } from '../../service/support/served.ts';
import { MONDAY } from '../../service/support/stores.ts';
import { openStore } from '#service/store/open-store.ts';
import { Workstation } from '../use-cases/workstation.ts';

/** A real service with an organisation, and a workstation that trusts it, both at the same time. */
export interface Both {
  readonly organization: TestOrganization;
  readonly service: ServedService;
  readonly client: ServiceClient;
  readonly workstation: Workstation;
  readonly tokenOf: (memberId: string, length?: Duration) => Promise<string>;
  /** Signs in as somebody, by a policy of the service itself; gives what takes this user's reports, and the list beside the policy. */
  readonly signsIn: (opened: OpenedProfile, memberId?: string) => Promise<{ readonly accepted: PolicyAcceptance; readonly taker: ReportTaker; readonly revocations: Uint8Array }>;
  /** Lets a minute, or more, pass on both. */
  readonly passes: (time: Duration) => void;
  /** Makes a checkout for this workstation and writes its file. */
  readonly checkout: (request?: Parameters<TestOrganization['ask']>[0]) => Promise<{ readonly path: string; readonly checkoutId: string }>;
}

/** Sets both up, the service on SQLite: what a store is makes no difference to a workstation. */
export async function both(): Promise<Both> {
  const folder = mkdtempSync(join(tmpdir(), 'refresh-service-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const opened = await openStore({ kind: 'sqlite', path: join(folder, 'service.db') }, MONDAY, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  const { store } = opened;
  onTestFinished(() => store.close());
  const organization = await testOrganization(store);
  const service = await serve(store, organization.issuers);
  const entry = parseTrustEntry((await trustEntryOf(store.reading, organization.organizationId)) ?? '');
  if (!entry.ok) throw new Error(JSON.stringify(entry));
  const workstation = new Workstation(entry.entry);
  onTestFinished(() => {
    workstation.remove();
  });
  workstation.machineName = 'WS-042';
  [workstation.now, workstation.wall] = [MONDAY, MONDAY];
  const client = createServiceClient({ serviceUrl: service.url, send: createHttp({ proxy: 'none', environment: {} }) });
  const tokenOf = (memberId: string, length: Duration = DAY): Promise<string> => store.change(organization.organizationId, (change) => issueAccessToken(change, organization.deed(), memberId, length));
  let files = 0;
  return {
    organization,
    service,
    client,
    workstation,
    tokenOf,
    async signsIn(opened, memberId = organization.user) {
      const token = await tokenOf(memberId);
      const request = beginPolicyRequest(opened);
      const answer = await client.policy(token, request.nonce, new AbortController().signal);
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      const accepted = acceptPolicy(opened, request, answer.value.policy, { signedIn: null }, answer.value.revocations);
      return { accepted, taker: serviceReports(client, token), revocations: answer.value.revocations };
    },
    passes(time) {
      workstation.passes(time);
      service.wait(time);
    },
    async checkout(request = {}) {
      const { checkoutId, file } = await made(organization.ask(request));
      const path = join(workstation.folder, `${String(++files)}.belic`);
      writeFileSync(path, file);
      return { path, checkoutId };
    },
  };
}
