// breaks: src-core: packages
import { SaxesParser } from 'saxes';

export const parser = SaxesParser;
