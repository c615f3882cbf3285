import { writeLog } from '#main/log/program-log.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { reportReceipts } from '../reporting/report-receipts.ts';
import type { Reported, ReportTaker } from '../reporting/report-taker.ts';
import { reportUsage } from '../reporting/report-usage.ts';
import { reportAddressee } from './report-addressee.ts';

/**
 * Tells the service what happened on this computer, once it has given a policy (service-and-portal.md, Client while online): receipts first,
 * since they end usage; then usage sessions. Each is kept as it is told, so that it goes on where it was broken off.
 */
export async function reportToService(opened: OpenedProfile, taker: ReportTaker, signal: AbortSignal): Promise<void> {
  for (const [what, report] of [['receipts', reportReceipts], ['usage', reportUsage]] as const) {
    const to = reportAddressee(opened);
    // Asked before each: somebody may have signed out meanwhile.
    if (!to.ok || to.value === null || signal.aborted) return;
    const reported = await report(opened, to.value, taker, signal);
    note(what, reported);
    if (reported.stoppedBy !== null) return;
  }
}

function note(what: string, { taken, refused, stoppedBy }: Reported): void {
  if (taken + refused === 0 && stoppedBy === null) return;
  writeLog(stoppedBy === null ? 'info' : 'warn', 'reporting', what, { taken, refused, ...(stoppedBy === null ? {} : { problem: stoppedBy.code }) });
}
