// breaks: src-renderer: modules of Node
import { readFileSync } from 'node:fs';

export const read = readFileSync;
