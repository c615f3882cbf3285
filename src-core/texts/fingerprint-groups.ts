/** Writes a fingerprint in groups of four, as it is read out over the telephone: `9f2c 04aa …`. */
export function fingerprintGroups(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/gu) ?? []).join(' ');
}
