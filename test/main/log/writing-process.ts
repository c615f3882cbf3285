// One of several processes that write the same log. Arguments: the folder, a name, how many lines, the bytes of a file.
import { appendRotating } from '#main/log/append-rotating.ts';

const [, , folder = '', name = '', lines = '0', bytes = '0'] = process.argv;
for (let line = 0; line < Number(lines); line += 1) {
  appendRotating(folder, `${JSON.stringify({ name, line, filler: 'x'.repeat(100) })}\n`, { bytes: Number(bytes), files: 5 });
}
