// breaks: src-main: other folders
import { fixture } from '../../fixtures/good.ts';

export const again = fixture;
