// breaks: src-renderer: packages
import { ipcRenderer } from 'electron';

export const renderer = ipcRenderer;
