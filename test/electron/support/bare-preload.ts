import { contextBridge, ipcRenderer } from 'electron';

// What no preload should do: every frame gets the channel itself.
contextBridge.exposeInMainWorld('raw', {
  ask: (name: unknown, argument: unknown) => ipcRenderer.invoke('licensing:request', name, argument),
  askSome: (channel: string) => ipcRenderer.invoke(channel, 'getSnapshot', {}),
  hear: (listener: (event: unknown) => void) => void ipcRenderer.on('licensing:event', (_event, told: unknown) => listener(told)),
});
