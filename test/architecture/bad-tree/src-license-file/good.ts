// breaks nothing
import { createHash } from 'node:crypto';
import { good } from '#core/good.ts';

export const license = createHash('sha256').update(String(good));
