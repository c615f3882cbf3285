// breaks: examples: other folders
import { good } from '../src-main/use-cases/good.ts';

export const again = good;
