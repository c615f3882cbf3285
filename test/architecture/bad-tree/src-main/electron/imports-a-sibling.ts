// breaks: src-main: siblings stand alone
import { host } from '../command-line/good.ts';

export const again = host;
