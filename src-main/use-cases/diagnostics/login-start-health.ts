import type { LoginStart } from '#main/login-start/login-start.ts';
import { attention, good, type HealthFinding } from './finding.ts';

/** Whether the system does at login what was chosen; `null` where nothing was chosen and nothing is done. */
export function loginStartFinding(loginStart: LoginStart, isChosen: boolean): HealthFinding | null {
  const state = loginStart.state();
  const { place } = loginStart;
  if (loginStart.whyNot !== null) return isChosen ? attention('settings', loginStart.whyNot === 'app-image' ? 'login-start-app-image' : 'login-start-not-here') : null;
  if (state === 'stale') return attention('settings', 'login-start-gone', { place });
  if (isChosen) {
    if (state === 'on') return good('settings', 'login-start-on', { place });
    return attention('settings', state === 'off' ? 'login-start-missing' : 'login-start-kept-from-it', { place });
  }
  return state === 'on' ? attention('settings', 'login-start-left', { place }) : null;
}
