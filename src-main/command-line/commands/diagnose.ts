import { resolve } from 'node:path';
import { exitCodeFor } from '#core/errors/exit-codes.ts';
import {
  diagnosticReport,
  type DiagnosticReport,
  type WordedFinding,
} from '#main/use-cases/diagnostics/diagnostic-report.ts';
import { checkHealth } from '#main/use-cases/diagnostics/health.ts';
import { MOST_LOG_LINES, readLogLines } from '#main/log/read-log.ts';
import { writeReportArchive } from '#main/use-cases/diagnostics/write-report-archive.ts';
import { openProfileForUse, profileLocation, type Surroundings } from '#main/use-cases/open-profile.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import type { RecordedActivity } from '#main/entitlement-cache/queries/activity-rows.ts';
import type { CommandContext } from '../command-context.ts';
import { explanation, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { LABELS } from '../labels.ts';
import { printable } from '#core/texts/printable.ts';

const MARKS = { good: '✓', attention: '!', bad: '✗' } as const;

/**
 * `diagnose`: what this program rests on, what is wrong with it and what to mend; with `--out` the redacted report as
 * a zip.
 */
export async function diagnose(options: OptionsOf<'diagnose'>, context: CommandContext): Promise<CommandResult> {
  const { surroundings, texts, layout } = context;
  const found = await checkHealth(surroundings);
  const findings = found.map((one): WordedFinding => ({ ...one, found: texts.health(one.code, one.facts) }));
  const report = diagnosticReport(surroundings, profileLocation(surroundings), findings, await historyOf(surroundings));
  const exitCode = exitCodeFor(
    findings.flatMap(({ state, problem }) => (state === 'bad' && problem !== null ? [problem.code] : [])),
  );
  const text = reportText(report, findings, context);
  if (options.out === undefined) return { text, diagnostics: '', json: { ...report }, exitCode };
  const written = await writeReportArchive(report, readLogLines(surroundings.profileFolder, MOST_LOG_LINES), resolve(options.out));
  if (!written.ok) {
    const problem = problemResult(context, written);
    return { ...problem, text, json: { ...report, ...problem.json } };
  }
  const where = layout.lines([texts.say('report-written', { path: written.value })]);
  return { text: `${text}\n${where}`, diagnostics: '', json: { ...report, file: written.value }, exitCode };
}

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

function reportText(
  { versions, paths, history }: DiagnosticReport,
  findings: readonly WordedFinding[],
  context: CommandContext,
): string {
  const { texts, layout } = context;
  const lines = findings.map(({ state, found, problem }) => {
    const more = problem === null ? '' : explanation(context, problem.code, problem.facts, 'stored', '    ');
    return layout.lines([`${MARKS[state]} ${found}`], '  ') + more;
  });
  const rows = Object.entries({
    ...versions,
    ...paths,
    [LABELS.history]: texts.say('entries-counted', { count: history.length }),
  });
  return [
    layout.lines([LABELS.health]),
    ...lines,
    `\n${layout.lines([LABELS.versionsAndPaths])}`,
    layout.rows(rows.map(([name, value]) => [name, value === null ? '' : printable(String(value))])),
  ].join('');
}
