// breaks nothing
import { readFileSync } from 'node:fs';

export const good = readFileSync;
