import type { Certificate } from './certificate.ts';

/** Whether no certificate of a path (leaf first) breaks a name constraint of an authority above it: any constraint refuses, for now. */
export function staysInsideNameConstraints(path: readonly Certificate[]): boolean {
  return path.every(({ extensions }) => extensions.nameConstraints === null);
}
