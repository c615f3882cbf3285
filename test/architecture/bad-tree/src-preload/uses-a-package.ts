// breaks: src-preload: packages
import { SaxesParser } from 'saxes';

export const parser = SaxesParser;
