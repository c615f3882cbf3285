import { ZipFile } from 'yazl';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import { problemAtPath, type UseCaseAnswer } from '../use-case-problem.ts';
import { historyLines, reportText, type DiagnosticReport } from './diagnostic-report.ts';

/**
 * The report as a zip that can be attached to a mail: `report.json`, `history.jsonl` with one entry a line, and `log.jsonl`, both newest
 * first.
 */
export async function reportArchive(report: DiagnosticReport, logLines: readonly string[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`${reportText(report)}\n`), 'report.json');
  zip.addBuffer(Buffer.from(historyLines(report).map((line) => `${line}\n`).join('')), 'history.jsonl');
  zip.addBuffer(Buffer.from(logLines.map((line) => `${line}\n`).join('')), 'log.jsonl');
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** Writes that zip to a place where nothing is yet. */
export async function writeReportArchive(report: DiagnosticReport, logLines: readonly string[], path: string): Promise<UseCaseAnswer<string>> {
  const written = writeFileAtomically(path, await reportArchive(report, logLines), 0o600, 'keep');
  return written.ok ? { ok: true, value: path } : problemAtPath(written.problem);
}
