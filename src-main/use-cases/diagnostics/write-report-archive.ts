import { ZipFile } from 'yazl';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import { problemAtPath, type UseCaseAnswer } from '../use-case-problem.ts';
import type { DiagnosticReport } from './diagnostic-report.ts';

/**
 * Writes the report as a zip that can be attached to a mail: `report.json`, and `history.jsonl` with one entry a line.
 */
export async function writeReportArchive(report: DiagnosticReport, path: string): Promise<UseCaseAnswer<string>> {
  const { history, ...rest } = report;
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`${JSON.stringify(rest, null, 2)}\n`), 'report.json');
  zip.addBuffer(Buffer.from(history.map((entry) => `${JSON.stringify(entry)}\n`).join('')), 'history.jsonl');
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  const written = writeFileAtomically(path, Buffer.concat(chunks), 0o600, 'keep');
  return written.ok ? { ok: true, value: path } : problemAtPath(written.problem);
}
