// breaks: src-service: packages
import { app } from 'electron';

export const name = app;
