import type { ParameterKinds } from './parameters.ts';

const WHERE = { folder: 'text' } as const;
const TIMES = { now: 'instant', wall: 'instant', days: 'count' } as const;
const KEPT = { keptIn: 'text' } as const;

/** What `diagnose` finds, with the values each sentence names. `keptIn` is `keystore` or `file`; `copy` is `backup` or `clock-mirror`. */
export const HEALTH_PARAMETERS = {
  'overrides-none': {},
  'overrides-in-force': { variables: 'text' },
  'overrides-ignored': { variables: 'text' },
  'machine-named': { names: 'text' },
  'machine-nameless': {},
  'trust-folder-refused': WHERE,
  'trust-entry-not-counted': { file: 'text' },
  'trust-none-yet': WHERE,
  'trust-issuers': { count: 'count', ...WHERE },
  'applications-folder-refused': WHERE,
  'application-entry-not-counted': { file: 'text' },
  'applications-none': WHERE,
  'applications-registered': { count: 'count', names: 'text', ...WHERE },
  'policies-none': { place: 'text' },
  'policies-in-force': { count: 'count', names: 'text' },
  'policy-value-wrong': { place: 'text', name: 'text', given: 'text', expected: 'text' },
  'policy-name-unknown': { place: 'text', name: 'text' },
  'policy-layer-not-counted': { place: 'text', path: 'text', cause: 'text' },
  'policies-unreadable': { place: 'text', cause: 'text' },
  'import-folder-none': WHERE,
  'import-folder-files': { count: 'count', ...WHERE },
  'import-folder-refused': { path: 'text', cause: 'text', ...WHERE },
  'import-folder-not-read': { cause: 'text', ...WHERE },
  'service-none': {},
  'profile-usable': { user: 'text', ...WHERE },
  'profile-binding-restored': { user: 'text', ...WHERE },
  'profile-not-usable': WHERE,
  'key-kept': KEPT,
  'key-made-anew': KEPT,
  'key-unreachable': {},
  'store-sound': { journal: 'text' },
  'store-was-repaired': { at: 'instant' },
  'store-not-readable': {},
  'store-not-writable': {},
  'store-copy-missing': { copy: 'text', cause: 'text' },
  'clock-agrees': TIMES,
  'clock-behind': TIMES,
  'clock-ahead': TIMES,
  'clock-record-lost': TIMES,
  'settings-usable': {},
  'settings-not-understood': { file: 'text' },
  'login-start-on': { place: 'text' },
  'login-start-missing': { place: 'text' },
  'login-start-kept-from-it': { place: 'text' },
  'login-start-left': { place: 'text' },
  'login-start-not-here': {},
  'settings-not-saved': {},
  'licenses-counted': { stored: 'count', cleared: 'count' },
  'licenses-not-usable': { stored: 'count', cleared: 'count', elsewhere: 'count', unverified: 'count', program: 'text' },
} as const satisfies Record<string, ParameterKinds>;

/** One thing `diagnose` can find. */
export type HealthCode = keyof typeof HEALTH_PARAMETERS;
