import type { ErrorCode } from '#core/errors/error-code.ts';
import { activity } from '../activity.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readSignInMemory } from '../sign-in/sign-in-memory.ts';
import { readTime } from '../tell-time.ts';

/**
 * Notes in the history that a sign-in could not be confirmed: once for each cause between two confirmations, however often it is tried and
 * by however many processes. Where it cannot be noted nothing is lost: what is shown of the refresh says it.
 */
export function noteRefreshFailure(opened: OpenedProfile, code: ErrorCode): void {
  opened.cache.write((writer) => {
    if ((readSignInMemory(writer)?.userId ?? null) === null) return;
    const { now, record } = readTime(writer, [], opened);
    const told = `${String(record.anchor?.serverTime ?? 0)} `;
    const before = writer.remembered('refresh-failure')?.text ?? '';
    const known = before.startsWith(told) ? before.slice(told.length).split(' ') : [];
    if (known.includes(code)) return;
    writer.remember('refresh-failure', `${told}${[...known, code].join(' ')}`, now);
    writer.recordActivity(activity('refresh-failed', now, null, { code }));
  });
}
