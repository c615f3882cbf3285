// breaks nothing
import { good } from '../good.ts';

export const alsoGood = good;
