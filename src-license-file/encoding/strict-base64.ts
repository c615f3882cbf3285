/**
 * Decodes standard base64 with padding, or gives `null` where the text is not exactly what encoding the result again gives:
 * no white space, no missing or extra padding, no other alphabet, no bits left over (format document 1.5).
 */
export function decodeStrictBase64(text: string): Buffer | null {
  const decoded = Buffer.from(text, 'base64');
  return decoded.toString('base64') === text ? decoded : null;
}

/** Decodes base64url without padding, or gives `null` where encoding the result again gives anything else. */
export function decodeStrictBase64Url(text: string): Buffer | null {
  const decoded = Buffer.from(text, 'base64url');
  return decoded.toString('base64url') === text ? decoded : null;
}
