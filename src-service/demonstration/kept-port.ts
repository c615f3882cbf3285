import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

/** Gives the port at which a demonstration's service was reached before, where it is free; else another one, which is kept. */
export async function keepPort(path: string): Promise<number> {
  const kept = readPort(path);
  const port = (kept === null ? null : await freePort(kept)) ?? (await freePort(0)) ?? 0;
  if (port !== kept) writeFileSync(path, String(port));
  return port;
}

function readPort(path: string): number | null {
  try {
    const port = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(port) && port > 0 && port <= 65_535 ? port : null;
  } catch {
    return null;
  }
}

/** Whether a port of loopback is free; `0` asks for any. */
async function freePort(wanted: number): Promise<number | null> {
  const server = createServer();
  try {
    const listening = once(server, 'listening');
    server.listen(wanted, '127.0.0.1');
    await listening;
    const { port } = server.address() as AddressInfo;
    return port;
  } catch {
    return null;
  } finally {
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  }
}
