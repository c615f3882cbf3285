import type { Decision } from './decision.ts';
import type { Question } from './decision-facts.ts';
import { REASONS } from './reason.ts';
import { STATUS_CODES } from './status.ts';

/**
 * The answer when the facts could not be read at all: status Error, with the code of what went wrong as evidence. It is
 * no verdict about the user's rights, and says so.
 */
export function undetermined(question: Question, code: string): Decision {
  const { productId, featureString, version, name, ownName = null } = question;
  return {
    application: { productId, featureString, version, name: name ?? ownName },
    status: 'Error',
    statusCode: STATUS_CODES.Error,
    mayRun: false,
    source: 'none',
    until: null,
    nextChangeAt: null,
    reason: 'could-not-be-determined',
    evidence: [{ fact: 'not-determined', code }],
    remedy: REASONS['could-not-be-determined'].remedy,
    notices: [],
  };
}
