// breaks: src-license-file: other folders
import { good } from '../src-main/use-cases/good.ts';

export const copied = good;
