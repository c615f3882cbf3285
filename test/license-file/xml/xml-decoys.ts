import { SignedXml } from 'xml-crypto';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { pem } from './xml-signer.ts';

/**
 * Whether xml-crypto as it comes, with the signer's certificate and nothing else said, accepts the first signature of
 * a document: what a program without this project's rules would do.
 */
export function plainXmlCryptoAccepts(document: string, signer: Signer): boolean {
  const signature = /<Signature[ >].*?<\/Signature>/s.exec(document)?.[0];
  if (signature === undefined) return false;
  const signed = new SignedXml({ publicCert: pem(signer.leaf) });
  const said = muteConsole();
  try {
    signed.loadSignature(signature);
    return signed.checkSignature(document);
  } catch {
    return false;
  } finally {
    said.restore();
  }
}

/** Its DOM prints every complaint and goes on; here that would bury the counts. */
function muteConsole(): { restore(): void } {
  const { error, warn } = console;
  const nothing = (): void => undefined;
  Object.assign(console, { error: nothing, warn: nothing });
  return { restore: () => void Object.assign(console, { error, warn }) };
}
