import { createPrivateKey, type KeyObject } from 'node:crypto';
import { closeSync, constants, fstatSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { readPkcs12 } from '#license-file/issuer/read-pkcs12.ts';
import { decodeCertificatePem, encodeCertificatePem } from '#license-file/trust/certificate-pem.ts';
import { assembleMaterial, type IssuerMaterial, type MaterialProblem } from './issuer-material.ts';

/** Why a key file is not read. */
export type KeyFileProblem = MaterialProblem | 'no-such-file' | 'unreadable' | 'readable-by-others' | 'not-pem' | 'not-pkcs12' | 'key-password-missing' | 'key-password-wrong';

/** The password of a PKCS#12 file, or the file in which it stands: its first line. */
export type KeyPassword = { readonly kind: 'given'; readonly password: string } | { readonly kind: 'file'; readonly path: string };

/** What a key file holds, or why it is not read. */
export type ReadKeyFile = { readonly ok: true; readonly material: IssuerMaterial } | { readonly ok: false; readonly problem: KeyFileProblem };

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----\n?/g;
const LARGEST = 256 * 1024;

/** Whether a file is PKCS#12 by its name. */
export function isPkcs12(path: string): boolean {
  return /\.(p12|pfx)$/i.test(path);
}

/**
 * Reads a file, PEM or PKCS#12 by its name, with the signing key, its certificate, the issuing certificate and, where they are there, its key and the root. Only
 * its owner may be able to read it (0600), and its owner has to be this user or root; Windows is not asked.
 */
export function readKeyFile(path: string, password?: KeyPassword): ReadKeyFile {
  const read = readPrivately(path);
  if (!read.ok) return read;
  return isPkcs12(path) ? readPkcs12File(read.content, password) : readPem(read.content.toString('utf8'));
}

function readPkcs12File(bytes: Uint8Array, password: KeyPassword | undefined): ReadKeyFile {
  if (password === undefined) return { ok: false, problem: 'key-password-missing' };
  let text: string;
  if (password.kind === 'given') text = password.password;
  else {
    const file = readPrivately(password.path);
    if (!file.ok) return file;
    text = file.content.toString('utf8').split(/\r?\n/)[0] ?? '';
  }
  const read = readPkcs12(bytes, text);
  return read.ok ? assembleMaterial(read.keys, read.certificates) : read;
}

function readPem(text: string): ReadKeyFile {
  const keys: KeyObject[] = [];
  const certificates: Uint8Array[] = [];
  try {
    for (const [block, kind] of text.matchAll(BLOCK)) {
      if (kind === 'CERTIFICATE') {
        const der = decodeCertificatePem(block.trim());
        if (der === null) return { ok: false, problem: 'not-pem' };
        certificates.push(der);
      } else keys.push(createPrivateKey(block));
    }
    return assembleMaterial(keys, certificates);
  } catch {
    return { ok: false, problem: 'not-pem' };
  }
}

function readPrivately(path: string): { readonly ok: true; readonly content: Buffer } | { readonly ok: false; readonly problem: KeyFileProblem } {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY);
  } catch (error) {
    return { ok: false, problem: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no-such-file' : 'unreadable' };
  }
  try {
    const state = fstatSync(descriptor);
    if (!state.isFile() || state.size > LARGEST) return { ok: false, problem: 'unreadable' };
    const isPrivate = (state.mode & 0o077) === 0 && (state.uid === process.getuid?.() || state.uid === 0);
    if (process.platform !== 'win32' && !isPrivate) return { ok: false, problem: 'readable-by-others' };
    return { ok: true, content: readFileSync(descriptor) };
  } finally {
    closeSync(descriptor);
  }
}

/** Writes private keys and certificates into a new file that only its owner can read; `false` where a file of that name is there. */
export function writeKeyFile(path: string, keys: readonly KeyObject[], certificates: readonly Uint8Array[]): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    const blocks = [...keys.map((key) => String(key.export({ type: 'pkcs8', format: 'pem' }))), ...certificates.map(encodeCertificatePem)];
    writeSync(descriptor, blocks.join(''));
    fsyncSync(descriptor);
    return true;
  } finally {
    closeSync(descriptor);
  }
}
