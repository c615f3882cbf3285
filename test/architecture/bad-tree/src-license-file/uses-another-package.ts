// breaks: src-license-file: packages
import { Command } from 'commander';

export const command = Command;
