// breaks: src-main: packages
import { app } from 'electron';

export const name = app;
