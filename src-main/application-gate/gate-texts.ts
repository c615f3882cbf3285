import type { GateError } from '#core/contract/gate/gate-error.ts';
import { isErrorCode } from '#core/errors/error-code.ts';
import type { Texts } from '#core/texts/texts.ts';

/** An error before its code has got its sentence. */
export type UnwordedError = Omit<GateError, 'message'>;

/** Words an error for the log of whoever reads it: one English sentence. */
export type GateTexts = (error: UnwordedError) => string;

/** The sentences of the gate. Why a profile cannot be used is said as everywhere. */
export function gateTexts(texts: Texts): GateTexts {
  return ({ code, field, cause }) => {
    if (code === 'profile-unavailable' && cause !== undefined && isErrorCode(cause)) return texts.problem(cause, {}).happened;
    return texts.say(`gate-${code}`, { field: field ?? null });
  };
}
