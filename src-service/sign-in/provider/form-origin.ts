import type { IncomingMessage } from 'node:http';

/** Whether a form was sent by a page of this service, as far as the browser says so; the cookie of the sign-in has to be there anyway. */
export function isOwnForm({ headers }: IncomingMessage, publicUrl: string): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  return (origin === undefined || origin === new URL(publicUrl).origin) && (site === undefined || site === 'same-origin');
}

/** What a policy of forms allows so that a sign-in may end at a client. An IPv6 address cannot be written there, so its protocol stands for it. */
export function formTargetOf(address: unknown): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  const { protocol, hostname, origin } = new URL(address);
  return hostname.startsWith('[') ? protocol : origin;
}
