import { readFileSync } from 'node:fs';
import { sharedMaterial } from '../../support/shared-material.ts';

/** One case of a Wycheproof file. `acceptable` cases may be decided either way. */
export interface WycheproofCase {
  readonly tcId: number;
  readonly comment: string;
  readonly flags: readonly string[];
  readonly result: 'valid' | 'invalid' | 'acceptable';
}

/** A signature in hex over a message in hex. */
export interface RsaCase extends WycheproofCase {
  readonly msg: string;
  readonly sig: string;
}

/** Signatures of one RSA key. */
export interface RsaGroup {
  readonly publicKeyPem: string;
  readonly tests: readonly RsaCase[];
}

/** A compact JWS. */
export interface JwsCase extends WycheproofCase {
  readonly jws: string;
}

/** JWS of one key, given as JWK. */
export interface JwsGroup {
  readonly comment: string;
  readonly private?: Readonly<Record<string, string>>;
  readonly public?: Readonly<Record<string, string>>;
  readonly tests: readonly JwsCase[];
}

/** The folder of the vectors, or `null` where they are not beside this checkout. */
export const WYCHEPROOF = sharedMaterial('vectors/wycheproof');

/** Reads the groups of one Wycheproof file. */
export function readWycheproof<Group>(name: string): readonly Group[] {
  const file = JSON.parse(readFileSync(`${WYCHEPROOF ?? ''}/${name}`, 'utf8')) as { testGroups: readonly Group[] };
  return file.testGroups;
}
