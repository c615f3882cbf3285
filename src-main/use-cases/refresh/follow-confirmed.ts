import type { ServiceClient } from '#main/service-client/service-client.ts';
import type { ServiceFailure } from '#main/service-client/service-failure.ts';
import { writeLog } from '#main/log/program-log.ts';
import type { NotTaken, ReportTaker } from '../reporting/report-taker.ts';
import type { ServiceAccess } from '../sign-in/service-access.ts';
import type { ConfirmedSignIn } from '../sign-in/sign-in.ts';
import { acceptRevocationsBeside } from './accept-revocations.ts';
import { reportToService } from './report-to-service.ts';

/**
 * Does what follows a sign-in and a refresh alike, in this order: accepts what was revoked, sends receipts, tells usage (service-and-portal.md,
 * Client while online). Each part is kept as it is done; what is broken off goes on after the next refresh. Never rejects for what the service
 * does or says.
 */
export async function followConfirmed(access: ServiceAccess, { revocations, followed, client, accessToken }: ConfirmedSignIn, signal: AbortSignal): Promise<void> {
  const opened = access.profile();
  if (!opened.ok || signal.aborted) return;
  const { outcome, code, ends } = followed ?? (await acceptRevocationsBeside(opened.value, revocations));
  if (outcome !== 'unchanged' || code !== null) writeLog(outcome === 'accepted' ? 'info' : 'warn', 'refresh', `revocations-${outcome}`, { code, ends: ends.length });
  // It may have been opened anew meanwhile.
  const current = access.profile();
  if (current.ok) await reportToService(current.value, serviceReports(client, accessToken), signal);
}

/** Sends reports to the service, as whom an access token says. */
export function serviceReports(client: ServiceClient, accessToken: string): ReportTaker {
  return {
    async sendUsage(sessions, signal) {
      const answer = await client.sendUsage(accessToken, sessions, signal);
      return answer.ok ? answer : notTaken(answer);
    },
    async sendReceipt(receipt, signal) {
      const answer = await client.sendReceipt(accessToken, receipt, signal);
      return answer.ok ? answer : notTaken(answer);
    },
  };
}

function notTaken({ code, facts }: ServiceFailure): NotTaken {
  return { ok: false, code, refusedAs: code === 'service-refused' ? (facts['code'] ?? null) : null };
}
