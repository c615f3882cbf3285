/** What two spellings of one e-mail address have in common: letter case plays no part. */
export function emailKey(email: string): string {
  return email.normalize('NFC').toLowerCase();
}

/** Whether a text can be an e-mail address: something, an @, something; no spaces, nothing that obeys. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{Cc}\p{Cf}\p{Cs}@<>"(),:;[\]\\]+@[^\s\p{Cc}\p{Cf}\p{Cs}@<>"(),:;[\]\\]+$/u.test(text);
}
