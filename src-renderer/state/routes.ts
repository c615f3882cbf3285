import type { MenuCommand } from '#core/contract/events.ts';

/** The pages of the Licensing Tool, in the order of the navigation and of Ctrl+1 … Ctrl+6. */
export const ROUTES = ['overview', 'checked-out-licenses', 'import-license', 'activity', 'diagnostics', 'settings'] as const;

/** One of these pages. */
export type Route = (typeof ROUTES)[number];

/** Whether something names one of these pages. */
export function isRoute(name: unknown): name is Route {
  return ROUTES.some((route) => route === name);
}

/** Which page a menu command opens; commands that open none are not in it. */
export const ROUTE_OF_COMMAND: Partial<Readonly<Record<MenuCommand, Route>>> = {
  overview: 'overview',
  'checked-out': 'checked-out-licenses',
  'import-page': 'import-license',
  activity: 'activity',
  diagnostics: 'diagnostics',
  settings: 'settings',
};
