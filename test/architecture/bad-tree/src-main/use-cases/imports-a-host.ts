// breaks: src-main: nothing below imports a host
import { host } from '../command-line/good.ts';

export const again = host;
