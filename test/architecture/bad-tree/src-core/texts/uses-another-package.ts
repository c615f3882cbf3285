// breaks: src-core/texts: packages
import { program } from 'commander';

export const draw = program;
