import { parseIsoInstant, formatIsoInstant } from '#core/time/iso-instant.ts';
import { instant, type Instant } from '#core/time/instant.ts';
import type { Facts } from '#core/texts/texts.ts';
import type { RecordedActivity } from '#main/entitlement-cache/queries/activity-rows.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { LABELS } from '../labels.ts';
import { printable } from '#core/texts/printable.ts';

/** `history`: what happened in this profile, newest first. */
export function history(options: OptionsOf<'history'>, context: CommandContext): Promise<CommandResult> {
  const { texts } = context;
  const since = options.since === undefined ? null : parseSince(options.since);
  if (since === null && options.since !== undefined) {
    const detail = texts.say('usage-since', { given: printable(options.since) });
    return Promise.resolve(problemResult(context, useCaseProblem('usage', { detail, command: 'history' })));
  }
  return withProfile(context, (opened) => {
    const answer = readHistory(opened, since);
    if (!answer.ok) return problemResult(context, answer);
    const text = context.isJson ? '' : historyText(answer.value, since, context);
    return done(text, { entries: answer.value.map(entryJson) });
  });
}

/** An entry of the history in `--json`. */
export function entryJson({
  number,
  at,
  kind,
  checkoutId,
  details,
}: RecordedActivity): Readonly<Record<string, unknown>> {
  return { number, at: formatIsoInstant(at), kind, checkoutId, details };
}

/** A day is taken from its beginning in this computer's time zone, as whoever types it means it. */
function parseSince(text: string): Instant | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (day === null) return parseIsoInstant(text);
  const [, year, month, date] = day.map(Number);
  if (parseIsoInstant(`${text}T00:00:00Z`) === null) return null;
  return instant(new Date(year ?? 0, (month ?? 1) - 1, date).getTime());
}

function historyText(
  entries: readonly RecordedActivity[],
  since: Instant | null,
  { texts, layout }: CommandContext,
): string {
  if (entries.length === 0) {
    return layout.lines([
      since === null ? texts.say('nothing-happened-yet') : texts.say('nothing-happened-since', { since }),
    ]);
  }
  const rows = entries.map(({ at, kind, details }) => [
    texts.instant(at),
    texts.activity(kind, factsOf(details, texts)),
  ]);
  return layout.table([LABELS.when, LABELS.what], rows);
}

/** Details as a sentence names them: several names as one list. */
function factsOf(details: RecordedActivity['details'], texts: CommandContext['texts']): Facts {
  const facts = Object.entries(details).map(([name, value]) => {
    if (typeof value === 'boolean') return [name, String(value)] as const;
    return [name, isNames(value) ? texts.list(value.map(String)) : value] as const;
  });
  return Object.fromEntries(facts);
}

function isNames(value: RecordedActivity['details'][string]): value is readonly string[] {
  return Array.isArray(value);
}
