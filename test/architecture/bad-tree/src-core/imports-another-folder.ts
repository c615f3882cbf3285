// breaks: src-core: other folders
import { license } from '../src-license-file/good.ts';

export const copied = license;
