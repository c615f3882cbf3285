import type { ComponentType } from 'react';
import { ActivityPage } from '../licensing-tool/activity/activity-page.tsx';
import { CheckedOutLicensesPage } from '../licensing-tool/checked-out-licenses/checked-out-licenses-page.tsx';
import { DiagnosticsPage } from '../licensing-tool/diagnostics/diagnostics-page.tsx';
import { ImportLicensePage } from '../licensing-tool/import-license/import-license-page.tsx';
import { OverviewPage } from '../licensing-tool/overview/overview-page.tsx';
import { SettingsPage } from '../licensing-tool/settings/settings-page.tsx';
import type { Route } from '../state/routes.ts';

/** Each page, and whether it is there without a profile that can be read. */
export const PAGES: Readonly<Record<Route, { readonly Component: ComponentType; readonly needsProfile: boolean }>> = {
  overview: { Component: OverviewPage, needsProfile: true },
  'checked-out-licenses': { Component: CheckedOutLicensesPage, needsProfile: true },
  'import-license': { Component: ImportLicensePage, needsProfile: true },
  activity: { Component: ActivityPage, needsProfile: true },
  diagnostics: { Component: DiagnosticsPage, needsProfile: false },
  settings: { Component: SettingsPage, needsProfile: false },
};
