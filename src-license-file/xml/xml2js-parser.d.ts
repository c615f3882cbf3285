/**
 * The parser half of xml2js by itself; the package's entry also loads its XML writer, which costs three times as
 * much.
 */
declare module 'xml2js/lib/parser.js' {
  export { Parser } from 'xml2js';
}
