// breaks: src-core/texts: packages
import { toString } from 'qrcode';

export const draw = toString;
