import { resolve } from 'node:path';
import { exitCodeFor } from '#core/errors/exit-codes.ts';
import { diagnosticReport, type DiagnosticReport } from '#main/use-cases/diagnostics/diagnostic-report.ts';
import { checkHealth, type HealthFinding } from '#main/use-cases/diagnostics/health.ts';
import { writeReportArchive } from '#main/use-cases/diagnostics/write-report-archive.ts';
import { openProfileForUse, profileLocation, type Surroundings } from '#main/use-cases/open-profile.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import type { RecordedActivity } from '#main/entitlement-cache/queries/activity-rows.ts';
import type { CommandContext } from '../command-context.ts';
import { explanation, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { definitionList, printable } from '../layout.ts';

const MARKS = { good: '✓', attention: '!', bad: '✗' } as const;

/** `diagnose`: what this program rests on, what is wrong with it and what to mend; with `--out` the redacted report as a zip. */
export async function diagnose(options: OptionsOf<'diagnose'>, context: CommandContext): Promise<CommandResult> {
  const { surroundings, texts } = context;
  const findings = await checkHealth(surroundings);
  const report = diagnosticReport(surroundings, profileLocation(surroundings), findings, await historyOf(surroundings));
  const exitCode = exitCodeFor(findings.flatMap(({ state, problem }) => (state === 'bad' && problem !== null ? [problem.code] : [])));
  const text = reportText(report, findings, context);
  if (options.out === undefined) return { text, diagnostics: '', json: { ...report }, exitCode };
  const written = await writeReportArchive(report, resolve(options.out));
  if (!written.ok) {
    const problem = problemResult(texts, written);
    return { ...problem, text, json: { ...report, ...problem.json } };
  }
  const where = `\nReport written to ${printable(written.value)}. It holds the lines above and the history; no license, key or password.\n`;
  return { text: `${text}${where}`, diagnostics: '', json: { ...report, file: written.value }, exitCode };
}

/** The history, where the profile can be opened; a profile that cannot is what the findings tell. */
async function historyOf(surroundings: Surroundings): Promise<readonly RecordedActivity[]> {
  const opened = await openProfileForUse(surroundings);
  if (!opened.ok) return [];
  try {
    const history = readHistory(opened.value, null);
    return history.ok ? history.value : [];
  } finally {
    opened.value.close();
  }
}

function reportText({ versions, paths, history }: DiagnosticReport, findings: readonly HealthFinding[], { texts }: CommandContext): string {
  const lines = findings.map(({ state, found, problem }) => {
    const more = problem === null ? '' : `\n${explanation(texts, problem.code, problem.facts, '    ')}`;
    return `  ${MARKS[state]} ${printable(found)}${more}\n`;
  });
  const rows = [...Object.entries(versions), ...Object.entries(paths), ['history', `${String(history.length)} entries`] as const];
  return `Health\n${lines.join('')}\nVersions and paths\n${definitionList(rows.map(([name, value]) => [name, printable(value)] as const))}`;
}
