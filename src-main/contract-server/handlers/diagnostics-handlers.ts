import { createTexts } from '#core/texts/create-texts.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { instant } from '#core/time/instant.ts';
import { MOST_LOG_LINES, readLogLines } from '#main/log/read-log.ts';
import { settingsUnder } from '#main/managed-policy/set-by.ts';
import { notifierSources, systemNotifier } from '#main/notifications/system-notifier.ts';
import { diagnosticReport, historyLines, reportText, type DiagnosticReport } from '#main/use-cases/diagnostics/diagnostic-report.ts';
import { attention, type HealthFinding } from '#main/use-cases/diagnostics/finding.ts';
import { loginStartFinding } from '#main/use-cases/diagnostics/login-start-health.ts';
import { findingsOf } from '#main/use-cases/diagnostics/health.ts';
import { reportArchive } from '#main/use-cases/diagnostics/write-report-archive.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import type { LicensingServer } from '../licensing-server.ts';
import type { HandlersOf } from './handler-table.ts';

/** How long, in milliseconds, diagnostics wait for a look at the import folder that is under way. */
const LOOK_PATIENCE = 1_000;

/** What happened in this profile, how it is with this installation, and the report to send to somebody. */
export const diagnosticsHandlers: HandlersOf<'getHistory' | 'getDiagnostics' | 'saveDiagnostics'> = {
  getHistory: (server, { since }) =>
    server.withProfile((opened) => readHistory(opened, since === null ? null : instant(since))),

  getDiagnostics: async (server) => {
    await server.folderImporter.settled(LOOK_PATIENCE);
    const findings = findingsHere(server);
    const report = reportOf(server, findings);
    const { now } = server.snapshot();
    return { ok: true, value: { now, findings, reportText: reportText(report), logLines: historyLines(report), programLog: logOf(server) } };
  },

  saveDiagnostics: async (server) => {
    const report = reportOf(server, findingsHere(server));
    const archive = await reportArchive(report, logOf(server));
    const day = formatIsoInstant(server.snapshot().now).slice(0, 10);
    return { ok: true, value: { name: `licensing-diagnostics-${day}.zip`, base64: Buffer.from(archive).toString('base64') } };
  },
};

function logOf(server: LicensingServer): readonly string[] {
  return readLogLines(server.surroundings.profileFolder, MOST_LOG_LINES);
}

function findingsHere(server: LicensingServer): readonly HealthFinding[] {
  const findings = findingsOf(server.surroundings, server.profile(), server.folderImporter.reading);
  const { startAtLogin, notifications } = settingsUnder(server.surroundings.managedPolicy, server.settings.current);
  const atLogin = loginStartFinding(server.loginStart, startAtLogin);
  const unsaved = server.settings.isUnsaved ? [attention('settings', 'settings-not-saved')] : [];
  // Electron brings its own; elsewhere the system has to have one.
  const isSilent = notifications && server.options.host === 'browser' && systemNotifier(notifierSources()) === null;
  const silent = isSilent ? [attention('notifications', 'notifications-none')] : [];
  return [...findings, ...silent, ...(atLogin === null ? [] : [atLogin]), ...unsaved];
}

/** The report is read by whoever helps, so it is in English, as the command line writes it. */
function reportOf(server: LicensingServer, findings: readonly HealthFinding[]): DiagnosticReport {
  const texts = createTexts('en', { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const worded = findings.map((one) => ({ ...one, found: texts.health(one.code, one.facts) }));
  const opened = server.profile();
  const history = opened.ok ? readHistory(opened.value, null) : opened;
  return diagnosticReport(server.surroundings, server.surroundings.profileFolder, worded, history.ok ? history.value : []);
}
