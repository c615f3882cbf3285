import { randomUUID } from 'node:crypto';
import type { Decision } from '#core/status/decision.ts';
import { beginUsage, seenUsage } from '#core/usage/usage-session.ts';
import { logBrokenPromise } from '#main/broken-promise.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import { openProfileForUse, type OpenedProfile, type Surroundings } from '#main/use-cases/open-profile.ts';
import { closeLeftSessions } from '#main/use-cases/sessions/close-left-sessions.ts';
import { decideWatched } from '#main/use-cases/sessions/decide-watched.ts';
import { readMoment, recordSessionBegin, recordSessionEnds } from '#main/use-cases/sessions/record-session.ts';
import { SEEN_EVERY } from '#main/use-cases/sessions/session-keeper.ts';

/**
 * Keeps the session of a command that was started here: it counts as usage, is seen every minute, and ends with the command. The profile is
 * open for no longer than each of these takes. What cannot be written the command does not suffer for.
 *
 * @param opened the profile, for the beginning
 * @param ended resolves once the command has ended
 */
export function keepSession(
  opened: OpenedProfile,
  { decision, name, surroundings }: { readonly decision: Decision; readonly name: string | null; readonly surroundings: Surroundings },
  ended: Promise<unknown>,
): Promise<void> {
  closeLeftSessions(opened);
  const id = randomUUID();
  const recorded = recordSessionBegin(opened, { id, decision, name });
  // What could not be written at the beginning is written with the next minute, or the end.
  const moment = recorded.ok ? null : readMoment(opened);
  let session = recorded.ok ? recorded.value : beginUsage(id, decision, name, moment?.ok === true ? moment.value : opened.clock().wall);
  const { productId, featureString, version } = decision.application;
  const question: StatusQuestion = { productId, featureString, version };
  const timer = setInterval(() => {
    void inProfile(surroundings, (later) => {
      decideWatched(later, [question], ([answer], now) => [(session = seenUsage(session, answer ?? null, now))]);
    });
  }, SEEN_EVERY);
  // The command is what is waited for.
  timer.unref();
  return ended.then(async () => {
    clearInterval(timer);
    await inProfile(surroundings, (later) => void recordSessionEnds(later, [session], 'application-ended'));
  });
}

/** Nothing that goes wrong here is the command's concern. */
async function inProfile(surroundings: Surroundings, work: (opened: OpenedProfile) => void): Promise<void> {
  try {
    const opened = await openProfileForUse(surroundings);
    if (!opened.ok) return;
    try {
      work(opened.value);
    } finally {
      opened.value.close();
    }
  } catch (error) {
    logBrokenPromise('the session', error);
  }
}
