// breaks: src-core: other folders
import type { license } from '../src-license-file/good.ts';

export type Copied = typeof license;
