import type { ParameterKinds } from '../parameters.ts';

/** The texts of the Activity page, with the values each names. */
export const ACTIVITY = {
  'you-signed-in': {},
  title: {},
  subtitle: {},
  search: {},
  filter: {},
  'filter-all': {},
  'filter-licenses': {},
  'filter-refused': {},
  'filter-sign-in': {},
  'filter-applications': {},
  export: {},
  'entries-found': { count: 'count', total: 'count' },
  'show-more': { count: 'count' },
  empty: {},
  'empty-body': {},
  'nothing-found': {},
  'nothing-found-body': {},
  'show-everything': {},
  checkout: {},
  'column-number': {},
  'column-at': {},
  'column-kind': {},
  'column-checkout': {},
  'column-text': {},
} as const satisfies Record<string, ParameterKinds>;
