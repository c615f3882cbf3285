import type { Route } from '../state/routes.ts';
import { useTexts } from '../state/texts-context.tsx';

/** What each page is called, in the navigation and in announcements. */
export function useRouteTitle(): (route: Route) => string {
  const texts = useTexts();
  return (route) => texts.window(route)('title');
}
