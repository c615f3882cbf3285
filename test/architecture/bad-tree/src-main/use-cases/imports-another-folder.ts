// breaks: src-main: other folders
import { copied } from '../../src-renderer/imports-another-folder.ts';

export const again = copied;
