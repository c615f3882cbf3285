import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the tools may throw away at any time: locks, caches, compiled types. */
export const CACHE = join(ROOT, '.cache');

/** Where the private Node 24 is installed when the machine has only an older one. */
export const RUNTIME = join(ROOT, 'tools', 'runtime');

/** Where the bundles go. */
export const DIST = join(ROOT, 'dist');
