/**
 * Why no path is accepted, one code per cause.
 *
 * - `no-path`: no chain of names leads from the leaf to an authority.
 * - `not-valid`: a chain of names is there, and a signature, a length, a name constraint or the form of a certificate
 *   breaks it.
 * - `outside-validity`: only where an instant was given.
 */
export type PathProblem =
  | 'no-path'
  | 'not-valid'
  | 'outside-validity'
  | 'weak-key'
  | 'weak-signature'
  | 'unknown-critical-extension'
  | 'is-an-authority'
  | 'may-not-sign'
  | 'extended-key-usage-missing';
