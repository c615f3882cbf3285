import { once } from 'node:events';
import { createServer, request as sendRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What went between the programs, and what of it was secret. */
export interface RecordingProxy {
  readonly url: string;
  /** Where requests are passed on to. */
  target: string;
  /** Everything secret that came by, each with what it is. */
  readonly secrets: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** Fields of forms, of JSON and of addresses that nobody but sender and receiver may know. */
const SECRET_FIELDS = ['password', 'repeat', 'code', 'code_verifier', 'refresh_token', 'access_token', 'id_token', 'token'];

/** Starts a proxy on loopback that the public address of a service leads to, and that keeps whatever is secret. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const secrets = new Map<string, string>();
  const keep = (what: string, value: string | null | undefined): void => {
    // Shorter ones stand in other words by chance.
    if (value !== null && value !== undefined && value.length >= 16) secrets.set(value, what);
  };
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bytesOf(request);
      keep('bearer', /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]);
      keepAddress(request.url ?? '/', keep);
      keepForm(body.toString('utf8'), keep);
      const url = new URL(request.url ?? '/', proxy.target);
      const passed = sendRequest(url, { method: request.method, headers: request.headers, agent: false }, (answer) => {
        void bytesOf(answer).then((bytes) => {
          for (const line of answer.headers['set-cookie'] ?? []) keep('cookie', /^[^=]+=([^;]*)/.exec(line)?.[1]);
          keepAddress(answer.headers.location ?? '/', keep);
          keepJson(bytes.toString('utf8'), keep);
          const { 'transfer-encoding': _, ...headers } = answer.headers;
          response.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': bytes.length });
          response.end(bytes);
        });
      });
      passed.once('error', () => response.destroy());
      passed.end(body);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: RecordingProxy = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    target: '',
    secrets,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

type Keep = (what: string, value: string | null | undefined) => void;

function keepAddress(address: string, keep: Keep): void {
  const url = new URL(address, 'http://127.0.0.1');
  for (const name of SECRET_FIELDS) keep(name, url.searchParams.get(name));
  keep('link', /\/set-password\/([^/?]+)/.exec(url.pathname)?.[1]);
}

function keepForm(text: string, keep: Keep): void {
  if (text.startsWith('{')) return;
  const form = new URLSearchParams(text);
  for (const name of SECRET_FIELDS) keep(name, form.get(name));
}

function keepJson(text: string, keep: Keep): void {
  if (!text.startsWith('{')) return;
  const json = JSON.parse(text) as Readonly<Record<string, unknown>>;
  for (const name of SECRET_FIELDS) if (typeof json[name] === 'string') keep(name, json[name]);
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
