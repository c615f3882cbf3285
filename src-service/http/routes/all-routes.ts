import type { Route } from '../route.ts';
import { auditRoutes } from './audit-routes.ts';
import { bulkRoutes } from './bulk-routes.ts';
import { applicationsRoutes } from './applications-routes.ts';
import { catalogueCsvRoutes } from './catalogue-csv-routes.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { checkoutRoutes } from './checkout-routes.ts';
import { entitlementRoutes } from './entitlement-routes.ts';
import { filesRoutes } from './files-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { issuerRoutes } from './issuer-routes.ts';
import { policyRoutes } from './policy-routes.ts';
import { receiptRoutes } from './receipt-routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { usageRoutes } from './usage-routes.ts';
import { usersRoutes } from './users-routes.ts';

/** The one table of requests. The server, /openapi.json and the tests of access are made of it. */
export const ALL_ROUTES: readonly Route[] = [
  ...signInRoutes,
  ...issuerRoutes,
  ...policyRoutes,
  ...checkoutRoutes,
  ...bulkRoutes,
  ...filesRoutes,
  ...receiptRoutes,
  ...usageRoutes,
  ...historyRoutes,
  ...auditRoutes,
  ...settingsRoutes,
  ...usersRoutes,
  ...applicationsRoutes,
  ...catalogueRoutes,
  ...entitlementRoutes,
  ...catalogueCsvRoutes,
];
