/**
 * Writes every character beyond ASCII as its escape: V8 then keeps the text in half the memory, and need not decode it. The only
 * place in a program where that is not the same are raw templates that have such characters.
 *
 * @param {string} code
 */
export function asAscii(code) {
  if (/String\.raw`[^`]*[^\0-\x7f`]/.test(code)) throw new Error('a raw template would not stay what it is');
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
