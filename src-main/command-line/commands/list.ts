import { daysLeft } from '#core/entitlement/offline-period.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { UnverifiedLicense } from '#main/use-cases/checkouts/stored-checkouts.ts';
import { listCheckouts, type CheckoutList, type ListedCheckout } from '#main/use-cases/checkouts/list-checkouts.ts';
import type { Instant } from '#core/time/instant.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import { definitionList, printable } from '../layout.ts';
import { applicationJson, applicationName, userName } from '../render/license.ts';
import { profileName } from './import.ts';

/** `list`: the checkouts of this profile, live ones first. */
export function list(context: CommandContext): Promise<CommandResult> {
  return withProfile(context, (opened) => {
    const answer = listCheckouts(opened);
    if (!answer.ok) return problemResult(context.texts, answer);
    const { now, checkouts, unverified } = answer.value;
    return done(listText(answer.value, context), {
      profile: profileName(opened),
      now: formatIsoInstant(now),
      checkouts: [...checkouts.map(checkoutJson), ...unverified.map(unverifiedJson)],
    });
  });
}

function listText({ now, checkouts, unverified }: CheckoutList, context: CommandContext): string {
  const { surroundings } = context;
  if (checkouts.length + unverified.length === 0) {
    const machine = printable(surroundings.machineNames[0] ?? '');
    return `This profile has no checked-out licenses.\nAsk your administrator to create one for ${machine}; \`licensing whoami\` shows what to send.\n`;
  }
  const rows = checkouts.map((row) => `${row.stored.checkout.applications.map(applicationName).join(', ')}\n${rowText(row, now, context)}`);
  const broken = unverified.map((one) => `${one.checkoutId}\n${definitionList(unverifiedRows(one, context))}`);
  return [...rows, ...broken].join('\n');
}

function rowText({ stored, state, leavesListAt }: ListedCheckout, now: Instant, { texts }: CommandContext): string {
  const { checkout } = stored;
  const isOver = state !== 'active' && state !== 'not-yet-valid';
  const left = isOver ? '' : ` (${texts.days(daysLeft(checkout.expiresAt, now))} left)`;
  const at = stored.clearedAt ?? stored.revokedAt;
  const itself = state === 'expired' ? ', checked in by itself' : '';
  return definitionList([
    ['State', `${texts.checkoutState(state)}${at === null ? itself : `, ${texts.instant(at)}`}`],
    ['Cannot be used', stored.problem === null ? '' : texts.problem(stored.problem, { licensed: checkout.machineName }).happened],
    ['Ends', `${texts.end(checkout.expiresAt)}${left}`],
    ['License service', checkout.licenseService],
    ['For', printable(userName(checkout.user))],
    ['On machine', printable(checkout.machineName)],
    ['Checkout', checkout.checkoutId],
    ['Leaves this list', isOver ? texts.instant(leavesListAt) : ''],
  ]);
}

function unverifiedRows({ code, expiresAt }: UnverifiedLicense, { texts }: CommandContext): readonly (readonly [string, string])[] {
  const { happened, next } = texts.problem(code, {});
  return [
    ['State', `Cannot be used: ${happened} [${code}]`],
    ['Next', next],
    ['Ends', texts.end(expiresAt)],
  ];
}

function checkoutJson({ stored, state, leavesListAt }: ListedCheckout): Readonly<Record<string, unknown>> {
  const { checkout } = stored;
  return {
    checkoutId: checkout.checkoutId,
    licenseService: checkout.licenseService,
    applications: checkout.applications.map(applicationJson),
    user: checkout.user,
    machineName: checkout.machineName,
    issuer: stored.issuerName,
    issuedAt: formatIsoInstant(checkout.issuedAt),
    importedAt: formatIsoInstant(stored.importedAt),
    expiresAt: formatIsoInstant(checkout.expiresAt),
    state,
    problem: stored.problem,
    clearedAt: stored.clearedAt === null ? null : formatIsoInstant(stored.clearedAt),
    revokedAt: stored.revokedAt === null ? null : formatIsoInstant(stored.revokedAt),
    leavesListAt: formatIsoInstant(leavesListAt),
  };
}

function unverifiedJson({ checkoutId, expiresAt, importedAt, code }: UnverifiedLicense): Readonly<Record<string, unknown>> {
  const times = { importedAt: formatIsoInstant(importedAt), expiresAt: formatIsoInstant(expiresAt) };
  return { checkoutId, ...times, state: 'unverified', problem: code };
}
