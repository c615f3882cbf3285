import { parseCheckoutId } from '#core/checkout/checkout.ts';
import type { ClearPlan, ClearTarget } from '#core/checkout/plan-clear.ts';
import { EXIT_CODE_OF } from '#core/errors/exit-codes.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import {
  clearCheckouts,
  leavesNoReceipt,
  planClearing,
  type Clearing,
} from '#main/use-cases/checkouts/clear-checkouts.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { useCaseProblem, type UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { isConfirmed } from '../confirm.ts';
import { LABELS } from '../labels.ts';
import { printable } from '#core/texts/printable.ts';
import { planText, withoutReceiptText } from '../render/clear-plan.ts';
import { applicationNames } from '../render/license.ts';
import { receiptJson, receiptText } from '../render/receipt.ts';
import { whatKeepsReceiptsFrom, writeReceipts, writtenLines } from '../receipt-files.ts';
import { shownReceipt } from './receipt.ts';

type Planned = Extract<ClearPlan, { outcome: 'clear' }>;

/**
 * What was asked for is not done, and a script must see that: it needs a confirmation, as where nobody can be asked.
 */
const NOT_CONFIRMED = EXIT_CODE_OF['confirmation-needed'];

/** `clear`: ends licenses in this profile and writes their receipts. */
export function clear(options: OptionsOf<'clear'>, context: CommandContext): Promise<CommandResult> {
  const { texts, layout } = context;
  const target = targetOf(options, context);
  if (!target.ok) return Promise.resolve(problemResult(context, target));
  const file = options.receipt ?? null;
  return withProfile(context, async (opened) => {
    const question = planClearing(opened, target.value);
    if (!question.ok) return problemResult(context, question);
    const { plan, checkedInBy } = question.value;
    if (plan.outcome !== 'clear')
      return nothingToClear(plan, { target: target.value, file, opened }, context);
    const ids = plan.checkouts.flatMap(({ stored }) =>
      leavesNoReceipt(stored) ? [] : [stored.checkout.checkoutId],
    );
    const impossible = file === null ? null : whatKeepsReceiptsFrom(file, ids);
    if (impossible !== null) {
      const problem = problemResult(context, impossible);
      return { ...problem, diagnostics: problem.diagnostics + layout.lines([texts.say('nothing-cleared')]) };
    }
    if (options.yes !== true) {
      if (context.isJson || !context.terminal.canAsk)
        return problemResult(context, useCaseProblem('confirmation-needed'));
      const confirmed = await isConfirmed(planText(plan, { machine: opened.machineNames[0] ?? '', checkedInBy }, context), context);
      if (!confirmed) return done(layout.lines([texts.say('nothing-cleared')]), { cleared: [] }, NOT_CONFIRMED);
    }
    const clearing = clearCheckouts(opened, target.value);
    if (!clearing.ok) return problemResult(context, clearing);
    const now = clearing.value.plan;
    // Another process may have cleared it while somebody was asked.
    if (now.outcome !== 'clear') return nothingToClear(now, { target: target.value, file, opened }, context);
    return cleared(clearing.value, file, context);
  });
}

function targetOf(
  { arguments: [id], product, feature }: OptionsOf<'clear'>,
  { texts }: CommandContext,
): UseCaseAnswer<ClearTarget> {
  if (id === undefined && product !== undefined) {
    return { ok: true, value: { by: 'product', productId: product, featureString: feature ?? null } };
  }
  if (id === undefined || product !== undefined) {
    return useCaseProblem('usage', { detail: texts.say('usage-one-checkout'), command: 'clear' });
  }
  const checkoutId = parseCheckoutId(id);
  if (checkoutId === null) return useCaseProblem('no-such-checkout', { target: id });
  return { ok: true, value: { by: 'checkout', checkoutId } };
}

interface Asked {
  readonly target: ClearTarget;
  readonly file: string | null;
  readonly opened: OpenedProfile;
}

/**
 * Nothing is left to clear: already so is done; a checkout that never was, or a product that is not clear, is an
 * error.
 */
function nothingToClear(
  plan: Exclude<ClearPlan, Planned>,
  { target, file, opened }: Asked,
  context: CommandContext,
): CommandResult {
  const { texts, layout } = context;
  if (plan.outcome === 'already-over') {
    const said = { cleared: 'already-cleared', expired: 'already-ended', revoked: 'already-revoked' } as const;
    const already = { checkoutId: plan.checkoutId, state: plan.state, at: formatIsoInstant(plan.at) };
    const text = layout.lines([texts.clearing(said[plan.state], { at: plan.at })]);
    if (plan.state !== 'cleared' || file === null) return done(text, { cleared: [], already, receiptFiles: [] });
    const shown = shownReceipt(opened, plan.checkoutId, file, context);
    return {
      ...shown,
      text: shown.text === '' ? text : `${text}\n${shown.text}`,
      json: { cleared: [], already, receiptFiles: [], ...shown.json },
    };
  }
  if (plan.outcome === 'ambiguous-product') {
    const choices = plan.choices.map(({ featureString, checkoutIds }) => {
      const feature = featureString === '' ? LABELS.noFeature : printable(featureString);
      return `${feature}: ${checkoutIds.join(', ')}`;
    });
    const product = target.by === 'product' ? String(target.productId) : '';
    return problemResult(context, useCaseProblem('ambiguous-product', { product, choices: choices.join('; ') }));
  }
  const named = target.by === 'checkout' ? { target: target.checkoutId } : { product: String(target.productId) };
  return problemResult(context, useCaseProblem('no-such-checkout', named));
}

function cleared(
  { now, cleared: licenses, withoutReceipt, checkedInBy }: Clearing,
  file: string | null,
  context: CommandContext,
): CommandResult {
  const { texts, layout, program } = context;
  const shown = licenses.map(({ planned, receipt, receiptText: content }) => ({
    ...planned.stored,
    receipt,
    receiptText: content,
    checkedInBy,
    report: null,
  }));
  const written = file === null || shown.length === 0 ? null : writeReceipts(file, shown, texts);
  const files = written?.ok === true ? written.value : [];
  const all = [...shown, ...withoutReceipt.map(({ stored }) => stored)];
  const applications = applicationNames(
    all.map(({ checkout }) => checkout),
    texts,
  );
  const text = [
    layout.lines([texts.clearing('cleared', { applications, at: now })]),
    layout.lines([texts.clearing('usage-goes-on', { checkedInBy })]),
    ...(withoutReceipt.length === 0 ? [] : [layout.lines([withoutReceiptText(withoutReceipt, texts)])]),
    ...shown.map((one) => receiptText(one, context)),
    ...(files.length === 0 ? [] : [writtenLines(files, shown, context)]),
  ].join('\n');
  const json = {
    cleared: [
      ...licenses.map(({ planned }, index) => ({
        checkoutId: planned.stored.checkout.checkoutId,
        because: planned.because,
        clearedAt: formatIsoInstant(now),
        ...(shown[index] === undefined ? {} : receiptJson(shown[index], texts)),
      })),
      ...withoutReceipt.map(({ stored, because }) => ({
        checkoutId: stored.checkout.checkoutId,
        because,
        clearedAt: formatIsoInstant(now),
        receipt: null,
        message: null,
      })),
    ],
    receiptFiles: files,
  };
  if (written === null || written.ok) return done(text, json);
  // The licenses are cleared; only the file is missing, and `receipt` writes it.
  const failure = problemResult(context, written);
  const hints = shown.map(({ receipt }) => `  ${program} receipt ${receipt.checkoutId} --out FILE\n`).join('');
  const missing = layout.lines([texts.say('cleared-file-missing', { count: shown.length })]);
  return { ...failure, text, diagnostics: failure.diagnostics + missing + hints, json: { ...json, ...failure.json } };
}
