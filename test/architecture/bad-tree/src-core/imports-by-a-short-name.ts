// breaks: src-core: other folders
import { license } from '#license-file/good.ts';

export const copied = license;
