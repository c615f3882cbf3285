// breaks: src-renderer/checkout-portal: siblings stand alone
import { feature } from '../filter/good.ts';

export const again = feature;
