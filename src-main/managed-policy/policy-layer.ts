import type { PolicyOrigin } from './managed-policy.ts';
import type { NotCountedCause } from './not-counted-cause.ts';

/** A value as a layer has it, before anybody knows whether it is one that a setting can have. */
export type RawValue = boolean | number | string | { readonly shown: string };

/** What was found in one place. */
export type LayerContent =
  | { readonly state: 'absent' }
  | { readonly state: 'read'; readonly values: readonly (readonly [name: string, value: RawValue])[] }
  | { readonly state: 'not-counted'; readonly cause: NotCountedCause; readonly path: string }
  | { readonly state: 'unreadable'; readonly cause: string };

/** One place in which policies are, with what was found there. */
export interface PolicyLayer {
  readonly origin: PolicyOrigin;
  readonly place: string;
  readonly content: LayerContent;
  /** Whether names are compared without regard to case, as the registry does. */
  readonly ignoresCase: boolean;
}

/** A value of no form that any setting has, as a text for people; it came of JSON, or is a text. */
export function otherValue(value: unknown): RawValue {
  return { shown: JSON.stringify(value) };
}
