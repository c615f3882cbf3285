import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { createProcessClock } from '#main/clock/process-clock.ts';
import { BenchFolder, ROOT } from './bench-folder.ts';
import type { BenchRow } from './bench-row.ts';
import { loadNow, machineLines } from './machine.ts';
import { performanceDocument, performanceTable } from './performance-document.ts';
import { coldStarts } from './rows/cold-starts.ts';
import { decisions } from './rows/decisions.ts';
import { dismissals } from './rows/dismissals.ts';
import { gateAnswers } from './rows/gate.ts';
import { historyQueries } from './rows/history-queries.ts';
import { importPipeline } from './rows/import-pipeline.ts';
import { issuing } from './rows/issuing.ts';
import { oneImport } from './rows/one-import.ts';
import { serviceIssuing } from './rows/service-issuing.ts';
import { serviceRequests } from './rows/service-requests.ts';
import { storedImports } from './rows/stored-imports.ts';
import { windows } from './rows/windows.ts';
import { xmlVerification } from './rows/xml-verification.ts';

/** `npm run bench`: measures the rows of trustworthiness.md, Speed, prints them, and writes docs/performance.md. */
async function bench(isLong: boolean): Promise<void> {
  const loadBefore = loadNow();
  const folder = new BenchFolder();
  try {
    const rows: BenchRow[] = [];
    const measure = async (name: string, rowsOf: () => BenchRow[] | Promise<BenchRow[]>): Promise<void> => {
      process.stderr.write(`bench: ${name} …\n`);
      rows.push(...(await rowsOf()));
    };
    await measure('import pipeline', importPipeline);
    await measure('stored imports', () => storedImports(folder));
    await measure('one import', () => oneImport(folder));
    await measure('decide', decisions);
    await measure('dismiss to Offline', () => dismissals(folder));
    await measure('gate', () => gateAnswers(folder));
    await measure('windows', () => windows(folder));
    await measure('cold starts', () => coldStarts(folder));
    await measure('issuing', () => issuing(isLong));
    await measure('issuing by the service', () => serviceIssuing(folder, isLong));
    await measure('.xml verification', xmlVerification);
    await measure('history of checkouts', historyQueries);
    await measure('requests of the service', serviceRequests);
    const date = formatIsoInstant(createProcessClock({ startAt: null })().wall).slice(0, 10);
    const machine = machineLines(folder.path);
    writeFileSync(join(ROOT, 'docs', 'performance.md'), performanceDocument({ date, machine, isLong, load: [loadBefore, loadNow()], rows }));
    process.stdout.write(`${machine.join('\n')}\n\n${performanceTable(rows)}\n\nWritten to docs/performance.md, with how each was measured.\n`);
  } finally {
    folder.remove();
  }
}

await bench(process.argv.includes('--long'));
