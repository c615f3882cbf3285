import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';

/** Who has the other end of a connection on 127.0.0.1: this user (or root), somebody else, or nobody can tell. */
export type LoopbackPeer = 'this-user' | 'another' | 'unknown';

/** Where Linux tells the owner of every connection of IPv4, to everybody (proc_net_tcp). */
const TABLE = '/proc/net/tcp';
const ESTABLISHED = '01';
/** Also what stands for a connection that its owner has closed: root's count only while they are open. */
const ROOT = 0;

/** Tells who has the other end of a connection on this computer: by the table of connections on Linux, and nowhere else. */
export async function loopbackPeer({ remotePort = 0, localPort = 0 }: Pick<Socket, 'remotePort' | 'localPort'>): Promise<LoopbackPeer> {
  const user = process.getuid?.();
  if (process.platform !== 'linux' || user === undefined) return 'unknown';
  try {
    return ownerIn(await readFile(TABLE, 'latin1'), [addressOf(remotePort), addressOf(localPort)], user);
  } catch {
    return 'unknown';
  }
}

/** The owner of the connection from one address to another, as a table says; who is not in it has gone, or is elsewhere. */
export function ownerIn(table: string, [from, to]: readonly [from: string, to: string], user: number): LoopbackPeer {
  for (const line of table.split('\n')) {
    const [, local, remote, state, , , , owner] = line.trim().split(/\s+/);
    if (local !== from || remote !== to) continue;
    const id = Number(owner);
    return id === user || (id === ROOT && state === ESTABLISHED) ? 'this-user' : 'another';
  }
  return 'another';
}

/** A port of 127.0.0.1 as the table writes it: the address in this computer's byte order. */
export function addressOf(port: number): string {
  const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
  return `${isLittleEndian ? '0100007F' : '7F000001'}:${port.toString(16).toUpperCase().padStart(4, '0')}`;
}
