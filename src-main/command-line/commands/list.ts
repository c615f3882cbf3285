import { daysLeft } from '#core/entitlement/offline-period.ts';
import type { Instant } from '#core/time/instant.ts';
import type { UnverifiedLicense } from '#main/use-cases/checkouts/stored-checkouts.ts';
import { listCheckouts, type CheckoutList, type ListedCheckout } from '#main/use-cases/checkouts/list-checkouts.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import { LABELS } from '../labels.ts';
import type { Row } from '../layout.ts';
import { printable } from '#core/texts/printable.ts';
import { checkoutJson, unverifiedJson } from '../render/checkout-json.ts';
import { userName } from '#core/checkout/user-name.ts';
import { isSameUser } from '#core/checkout/user-id.ts';
import type { CheckoutUser } from '#core/checkout/checkout.ts';
import { readSignInMemory, type SignInMemory } from '#main/use-cases/sign-in/sign-in-memory.ts';
import { applicationLines, endedApplications, endsTogether } from '../render/license.ts';
import { profileName } from './import.ts';

/** `list`: the checkouts of this profile, live ones first. */
export function list(context: CommandContext): Promise<CommandResult> {
  return withProfile(context, (opened) => {
    const answer = listCheckouts(opened);
    if (!answer.ok) return problemResult(context, answer);
    const { now, checkouts, unverified } = answer.value;
    const memory = opened.cache.read(readSignInMemory);
    return done(context.isJson ? '' : listText(answer.value, memory.ok ? memory.value : null, context), {
      profile: profileName(opened),
      now: formatIsoInstant(now),
      checkouts: [...checkouts.map(checkoutJson), ...unverified.map(unverifiedJson)],
    });
  });
}

function listText({ now, checkouts, unverified }: CheckoutList, memory: SignInMemory | null, context: CommandContext): string {
  const { surroundings, texts, layout } = context;
  if (checkouts.length + unverified.length === 0) {
    const machine = printable(surroundings.machineNames[0] ?? '');
    return layout.lines([texts.say('no-licenses'), texts.say('ask-for-a-license', { machine })]);
  }
  const rows = checkouts.map((row) => {
    const head = applicationLines(row.stored.checkout, now, texts);
    return layout.lines(head) + layout.rows(rowsOf(row, now, memory, context));
  });
  const broken = unverified.map((one) => layout.lines([one.checkoutId]) + layout.rows(unverifiedRows(one, context)));
  return [...rows, ...broken].join('\n');
}

function rowsOf(row: ListedCheckout, now: Instant, memory: SignInMemory | null, context: CommandContext): readonly Row[] {
  const { texts } = context;
  const { stored, state, leavesListAt } = row;
  const { checkout } = stored;
  const isOver = state !== 'active' && state !== 'not-yet-valid';
  const days = daysLeft(checkout.expiresAt, now);
  const until = texts.end(checkout.expiresAt);
  const end = isOver ? until : texts.say('end-with-days', { until: checkout.expiresAt, days });
  return [
    ...stateRows(row, now, context),
    [LABELS.ends, endsTogether(checkout) || isOver ? end : ''],
    [LABELS.licenseService, checkout.licenseService],
    [LABELS.forUser, printable(userName(withAccount(checkout.user, memory)))],
    [LABELS.onMachine, printable(checkout.machineName)],
    [LABELS.checkout, checkout.checkoutId],
    [LABELS.leavesList, isOver ? texts.instant(leavesListAt) : ''],
  ];
}

/** A license may say no more of its user than the service's id; who signed in with that id knows themselves by their account. */
function withAccount(user: CheckoutUser, memory: SignInMemory | null): CheckoutUser {
  const isAnonymous = user.name === null && user.email === null;
  if (!isAnonymous || memory === null || memory.userId === null || !isSameUser(user.id, memory.userId)) return user;
  return { id: user.id, email: memory.account?.email ?? null, name: memory.account?.name ?? null };
}

/** What a checkout is now; one that is over stays so, whatever else keeps it from being used. */
function stateRows(
  { stored, state }: ListedCheckout,
  now: Instant,
  { texts, surroundings }: CommandContext,
): readonly Row[] {
  const word = texts.checkoutState(state);
  const at = stored.clearedAt ?? stored.revokedAt;
  if (at !== null) return [[LABELS.state, texts.say('state-since', { state: word, at })]];
  if (state === 'expired') return [[LABELS.state, texts.say('state-ended-by-itself', { state: word })]];
  if (stored.problem !== null) {
    const thisComputer = texts.list(surroundings.machineNames);
    const facts = { licensed: stored.checkout.machineName, thisComputer, activity: 'stored' };
    const { happened, next } = texts.problem(stored.problem, facts);
    return [
      [LABELS.state, texts.say('cannot-be-used-here')],
      [LABELS.why, `${happened} [${stored.problem}]`],
      [LABELS.next, next],
    ];
  }
  const count = endedApplications(stored.checkout, now);
  return [[LABELS.state, count === 0 ? word : texts.say('state-partly-ended', { state: word, count })]];
}

function unverifiedRows({ code, expiresAt }: UnverifiedLicense, { texts }: CommandContext): readonly Row[] {
  const { happened, next } = texts.problem(code, { activity: 'stored' });
  return [
    [LABELS.state, texts.say('does-not-verify')],
    [LABELS.why, `${happened} [${code}]`],
    [LABELS.next, next],
    [LABELS.ends, texts.end(expiresAt)],
  ];
}
