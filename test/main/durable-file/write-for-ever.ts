// Run as a process of its own and killed: writes one file again and again, telling each time that a write was acknowledged.
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import { contentNumber } from './numbered-content.ts';

for (let number = 1; ; number++) {
  const result = writeFileAtomically(process.argv[2] ?? '', contentNumber(number), 0o600, 'replace');
  process.stdout.write(result.ok ? `${String(number)}\n` : `${result.problem.code}\n`);
}
