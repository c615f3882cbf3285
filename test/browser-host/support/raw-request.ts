import { connect } from 'node:net';

/** What a server answered, as it came. */
export interface RawAnswer {
  /** 0 where it closed the connection without an answer. */
  readonly status: number;
  /** By name in lower case; the last one of a name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends lines of HTTP as they are, whatever a proper client would make of them, and gives what comes back until the server closes. */
export function rawRequest(port: number, lines: readonly string[], body = ''): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${[...lines, 'Connection: close', '', ''].join('\r\n')}${body}`));
    socket.setEncoding('latin1').on('data', (part: string) => (text += part));
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error)));
    socket.on('close', () => resolve(parse(text)));
  });
}

function parse(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [statusLine = '', ...fields] = text.slice(0, Math.max(end, 0)).split('\r\n');
  const headers = fields.map((field) => [field.slice(0, field.indexOf(':')).toLowerCase(), field.slice(field.indexOf(':') + 1).trim()] as const);
  return { status: Number(statusLine.split(' ')[1] ?? 0), headers: Object.fromEntries(headers), body: text.slice(end + 4) };
}
