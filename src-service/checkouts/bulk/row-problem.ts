import type { CheckoutRefusal, CheckoutRefusalCode } from '#core/checkout/checkout-refusal.ts';
import type { ServiceErrorCode } from '#core/errors/service-error-code.ts';
import { serviceErrors } from '#core/texts/en/service-errors.ts';

/** One thing that is wrong with a row. */
export interface RowProblem {
  readonly line: number;
  /** A column of the file, or what of the request it is about (`endsOn`, `applications`); `null` where it is the row as a whole. */
  readonly field: string | null;
  readonly code: ServiceErrorCode;
  /** The values that its text names. */
  readonly details?: object;
}

/** As many problems of a file are named, and the rest is counted: whoever has that many does not read them one by one. */
export const MOST_NAMED = 1_000;

/** As many problems of one row are kept with it. */
export const MOST_OF_ROW = 20;

const FIELDS: Readonly<Partial<Record<CheckoutRefusalCode, string>>> = {
  'unknown-user': 'user',
  'user-disabled': 'user',
  'country-not-configured': 'user',
  'checkouts-disabled': 'user',
  'activation-key-missing': 'user',
  'not-entitled': 'user',
  'contract-ended': 'user',
  'machine-name-wrong': 'machine',
  'checkout-overlaps': 'machine',
  'no-applications': 'applications',
  'too-many-applications': 'applications',
  'application-twice': 'applications',
  'application-unknown': 'applications',
  'version-unknown': 'applications',
  'version-of-other-service': 'applications',
  'application-restricted': 'applications',
  'end-in-the-past': 'endsOn',
  'end-too-late': 'endsOn',
};

/** What a rule says against a row. */
export function problemOfRefusal(line: number, { code, ...details }: CheckoutRefusal): RowProblem {
  return { line, field: FIELDS[code] ?? null, code, details };
}

/** A problem as an answer shows it, with its text. */
export function shownProblem({ line, field, code, details }: RowProblem): object {
  return { line, field, code, message: serviceErrors[code], ...details };
}
