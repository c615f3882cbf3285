import { hash, sign } from 'node:crypto';
import type { Signer } from '../issuer/create-issuer.ts';
import { asBuffer } from '../encoding/transport.ts';
import { signAside } from './sign-aside.ts';
import type { EnvelopeType } from './signed-envelope.ts';

/** An envelope as it is sent and stored, with its signature for the issuer's records (receipts are keyed with it). */
export interface SignedEnvelopeBytes {
  readonly bytes: Uint8Array;
  /** The decoded third part of line 1 (format document 9.2). */
  readonly signature: Uint8Array;
}

/** What is the same in every envelope of one signer and type. */
interface SignerLines {
  readonly header: string;
  readonly certificateLine: string;
}

const linesOfSigners = new WeakMap<Signer, Map<EnvelopeType, SignerLines>>();

/**
 * Signs a payload into the two-line envelope of format document 2, with `x5c` and without a line end at the end. RSASSA-PKCS1-v1_5
 * is deterministic: the same payload and signer give the same bytes.
 */
export function signEnvelope(type: EnvelopeType, payload: Uint8Array, signer: Signer): SignedEnvelopeBytes {
  const lines = linesOf(signer, type);
  const signingInput = signingInputOf(lines, payload);
  return envelopeOf(lines, signingInput, sign('sha256', Buffer.from(signingInput, 'latin1'), signer.key));
}

/** The same, signed beside everything else this process does: on a thread of its pool, as many at once as that has. */
export async function signEnvelopeAside(type: EnvelopeType, payload: Uint8Array, signer: Signer): Promise<SignedEnvelopeBytes> {
  const lines = linesOf(signer, type);
  const signingInput = signingInputOf(lines, payload);
  return envelopeOf(lines, signingInput, await signAside(Buffer.from(signingInput, 'latin1'), signer.key));
}

function signingInputOf({ header }: SignerLines, payload: Uint8Array): string {
  return `${header}.${asBuffer(payload).toString('base64url')}`;
}

function envelopeOf({ certificateLine }: SignerLines, signingInput: string, signature: Buffer): SignedEnvelopeBytes {
  return { bytes: Buffer.from(`${signingInput}.${signature.toString('base64url')}\n${certificateLine}`, 'latin1'), signature };
}

function linesOf(signer: Signer, type: EnvelopeType): SignerLines {
  let lines = linesOfSigners.get(signer);
  if (lines === undefined) linesOfSigners.set(signer, (lines = new Map<EnvelopeType, SignerLines>()));
  let found = lines.get(type);
  if (found === undefined) lines.set(type, (found = makeLines(signer, type)));
  return found;
}

function makeLines(signer: Signer, type: EnvelopeType): SignerLines {
  const leaf = asBuffer(signer.leaf);
  const header = {
    typ: type,
    alg: 'RS256',
    x5t: hash('sha1', leaf, 'base64url'),
    x5c: [leaf, ...signer.intermediates].map((certificate) => asBuffer(certificate).toString('base64')),
  };
  return {
    header: Buffer.from(JSON.stringify(header)).toString('base64url'),
    certificateLine: `"${leaf.toString('base64')}"`,
  };
}
