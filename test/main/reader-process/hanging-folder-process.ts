// Reads a folder that hangs, and ends by itself where nothing of that keeps it alive.
import { writeSync } from 'node:fs';
import { readFolderInTime } from '#main/import-folder/read-in-time.ts';

process.once('exit', () => writeSync(1, 'ended\n'));
const folder = { path: process.argv[2] ?? '', setBy: 'computer-policy', isOwn: false } as const;
const reading = await readFolderInTime(folder, () => false, 2_000);
writeSync(1, `${reading.state === 'not-read' ? reading.cause : reading.state}\n`);
