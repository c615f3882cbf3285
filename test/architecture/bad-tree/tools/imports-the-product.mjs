// breaks: tools: other folders
import { good } from '../src-core/good.ts';

export const again = good;
