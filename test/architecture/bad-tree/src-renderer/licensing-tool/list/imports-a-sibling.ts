// breaks: src-renderer/licensing-tool: siblings stand alone
import { feature } from '../import-license/good.ts';

export const again = feature;
