import { parseIsoInstant, formatIsoInstant } from '#core/time/iso-instant.ts';
import { instant, type Instant } from '#core/time/instant.ts';
import type { RecordedActivity } from '#main/entitlement-cache/queries/activity-rows.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { printable, table } from '../layout.ts';

/** `history`: what happened in this profile, newest first. */
export function history(options: OptionsOf<'history'>, context: CommandContext): Promise<CommandResult> {
  const since = options.since === undefined ? null : parseSince(options.since);
  if (since === null && options.since !== undefined) {
    const detail = `--since takes a day like 2026-11-21 or an instant like 2026-11-21T08:00:00Z, not "${printable(options.since)}".`;
    return Promise.resolve(problemResult(context.texts, useCaseProblem('usage', { detail })));
  }
  return withProfile(context, (opened) => {
    const answer = readHistory(opened, since);
    if (!answer.ok) return problemResult(context.texts, answer);
    const entries = answer.value.map(({ number, at, kind, checkoutId, details }) => ({ number, at: formatIsoInstant(at), kind, checkoutId, details }));
    return done(historyText(answer.value, context), { entries });
  });
}

/** A day is taken from its beginning in this computer's time zone, as whoever types it means it. */
function parseSince(text: string): Instant | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (day === null) return parseIsoInstant(text);
  const [, year, month, date] = day.map(Number);
  if (parseIsoInstant(`${text}T00:00:00Z`) === null) return null;
  return new Date(year ?? 0, (month ?? 1) - 1, date).getTime() as Instant;
}

function historyText(entries: readonly RecordedActivity[], { texts }: CommandContext): string {
  if (entries.length === 0) return 'Nothing has happened in this profile yet.\n';
  return table(
    ['When', 'What', 'Details'],
    entries.map(({ at, kind, details }) => [texts.instant(at), printable(texts.activity(kind, {})), printable(detailText(details))]),
  );
}

function detailText(details: RecordedActivity['details']): string {
  return Object.entries(details)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${typeof value === 'number' && value > 1e11 ? formatIsoInstant(instant(value)) : String(value)}`)
    .join(', ');
}
