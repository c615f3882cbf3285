/** How many bytes tell a zip. */
export const ZIP_SIGNATURE_LENGTH = 4;

/** Whether bytes begin like a zip: a local file header, the end record of an empty zip, or the mark of a spanned one. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if (first !== 0x50 || second !== 0x4b) return false;
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6) || (third === 7 && fourth === 8);
}
