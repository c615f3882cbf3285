import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CreatedIssuer } from '#license-file/issuer/create-issuer.ts';
import { pem } from './xml-signer.ts';

/** Another implementation's judgement of signed documents: xmlsec1 (libxml2, OpenSSL). */
export interface SecondOpinion {
  /** Whether the signature holds under a path to the issuer's root, or under its leaf's key alone. */
  accepts(document: string | Uint8Array, by: 'path' | 'leaf'): boolean;
  close(): void;
}

/** Makes a second opinion for one issuer, judged in June 2026; `null` where xmlsec1 is not installed, and says so. */
export function openSecondOpinion(issuer: CreatedIssuer): SecondOpinion | null {
  if (spawnSync('xmlsec1', ['--version']).status !== 0) {
    process.stdout.write('skipped: xmlsec1: not installed (Debian: apt-get install xmlsec1)\n');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'second-opinion-'));
  const [root, leaf, document] = ['root.pem', 'leaf.pem', 'document.xml'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(root, pem(issuer.root));
  writeFileSync(leaf, pem(issuer.leaf));
  const keys = {
    path: ['--trusted-pem', root, '--verification-time', '2026-06-01 00:00:00'],
    leaf: ['--enabled-key-data', 'rsa', '--pubkey-cert-pem', leaf],
  };
  return {
    accepts(text, by) {
      writeFileSync(document, text);
      try {
        execFileSync('xmlsec1', ['--verify', ...keys[by], document], { stdio: 'ignore' });
        return true;
      } catch {
        return false;
      }
    },
    close() {
      rmSync(folder, { recursive: true });
    },
  };
}
