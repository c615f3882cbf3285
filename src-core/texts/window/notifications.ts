import type { ParameterKinds } from '../parameters.ts';

const APPLICATIONS = { applications: 'text', count: 'count' } as const;

/**
 * The texts of notifications, in the window and of the operating system, with the values each names. `applications`: a list; `count`: how
 * many they are.
 */
export const NOTIFICATIONS = {
  /** What the place for them is called. */
  title: {},
  'checkout-title': { ...APPLICATIONS, days: 'count' },
  'checkout-stops': { until: 'end' },
  'checkout-goes-on': { until: 'end', then: 'end' },
  'grace-title': { days: 'count' },
  'grace-title-last-day': { until: 'end' },
  'grace-body': { ...APPLICATIONS, until: 'end', service: 'text' },
  /** Below a title that says until when. */
  'grace-body-last-day': { ...APPLICATIONS, service: 'text' },
  'ended-title': {},
  'ended-body': { ...APPLICATIONS, service: 'text' },
  /** The end of a list that would be too long. */
  'and-more': { count: 'count' },
  open: {},
  'sign-in': {},
  import: {},
  setting: {},
  'setting-on': {},
  'setting-off': {},
  'setting-meaning': {},
  /** A tab beside the report's preview. */
  'program-log': {},
} as const satisfies Record<string, ParameterKinds>;
