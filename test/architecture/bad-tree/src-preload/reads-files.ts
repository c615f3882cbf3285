// breaks: src-preload: modules of Node
import { readFileSync } from 'node:fs';

export const read = readFileSync;
