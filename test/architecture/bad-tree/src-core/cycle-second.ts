// breaks nothing by itself: a cycle is reported once, at its other end
import { first } from './cycle-first.ts';

export const second = (): number => first();
