// Run as a process of its own: takes a path in, then prints whether the zip library has been loaded.
import { createRequire } from 'node:module';
import { collect } from './collect.ts';

await collect([process.argv[2] ?? '']);
const loaded = Object.keys(createRequire(import.meta.url).cache);
process.stdout.write(JSON.stringify(loaded.some((path) => path.includes('yauzl'))));
