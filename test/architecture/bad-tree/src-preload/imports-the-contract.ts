// breaks nothing
import { alsoGood } from '../src-core/contract/good.ts';

export const again = alsoGood;
