import type { ManagedPolicy } from '#main/managed-policy/managed-policy.ts';
import type { LoginStart } from './login-start.ts';

/**
 * Has the system do at login what an organisation has settled. What the person switched off in the system itself stays so: Diagnostics say that.
 */
export function followPolicyAtLogin({ settings: { StartAtLogin } }: ManagedPolicy, loginStart: LoginStart): void {
  if (StartAtLogin === undefined || loginStart.whyNot !== null) return;
  if ((loginStart.state() !== 'off') !== StartAtLogin.value) loginStart.set(StartAtLogin.value);
}

/** Writes the entry anew where it leads to a program that is gone, which is so once a program without an installer was moved. */
export function mendLoginStart(isWanted: boolean, loginStart: LoginStart): void {
  if (isWanted && loginStart.whyNot === null && loginStart.state() === 'stale') loginStart.set(true);
}
