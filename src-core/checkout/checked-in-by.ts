/** Who ends the usage of a checkout before its end: the administrator; or the receipt, for accounts without a maintenance agreement. */
export type CheckedInBy = 'administrator' | 'receipt';
