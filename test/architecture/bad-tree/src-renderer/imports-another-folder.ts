// breaks: src-renderer: other folders
import { good } from '../src-main/use-cases/good.ts';

export const copied = good;
