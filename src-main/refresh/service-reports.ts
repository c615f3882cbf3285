import type { ServiceClient } from '#main/service-client/service-client.ts';
import type { ServiceFailure } from '#main/service-client/service-failure.ts';
import type { NotTaken, ReportTaker } from '#main/use-cases/reporting/report-taker.ts';

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
