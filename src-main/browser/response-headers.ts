import { createHash } from 'node:crypto';

/** What every answer carries: nothing is kept, guessed, framed, referred to, or read by another origin. */
const EVERY_ANSWER = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), payment=(), serial=(), usb=()',
} as const;

/** The address of a server on this computer's own loopback, and what follows from it. */
export interface OwnAddress {
  /** `127.0.0.1:40123`: what the `Host` of every request must be. */
  readonly authority: string;
  /** `http://127.0.0.1:40123`: what the `Origin` of the page's own requests must be. */
  readonly origin: string;
}

/** The headers of the client's page and its files. It may load its own files and talk to its own socket, and nothing else. */
export function pageHeaders({ authority }: OwnAddress): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    // By its whole address too: not every browser takes 'self' for the socket of the same origin.
    `connect-src 'self' ws://${authority}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { ...EVERY_ANSWER, 'Content-Security-Policy': policy.join('; '), 'Referrer-Policy': 'no-referrer' };
}

/**
 * The headers of the small pages that the host makes itself: no script but a given one, one style, both by their digests, and a form to
 * this server alone.
 *
 * Their referrer policy is `same-origin`: under `no-referrer` a browser sends `Origin: null` with a form, and the code's form has to
 * show that it is ours (Fetch standard, "append a request Origin header").
 */
export function smallPageHeaders(style: string, script: string | null = null): Readonly<Record<string, string>> {
  const scripts = script === null ? [] : [`script-src ${digestSource(script)}`];
  const policy = ["default-src 'none'", ...scripts, `style-src ${digestSource(style)}`, "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"];
  return {
    ...EVERY_ANSWER,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'same-origin',
  };
}

/** How a content policy names an inline style or script by its text. */
export function digestSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
