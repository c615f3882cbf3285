import { createInterface } from 'node:readline/promises';
import { resolve } from 'node:path';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import type { ClearPlan, ClearTarget } from '#core/checkout/plan-clear.ts';
import { EXIT_CODE_OF } from '#core/errors/exit-codes.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import { clearCheckouts, planClearing, type Clearing } from '#main/use-cases/checkouts/clear-checkouts.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { problemAtPath, useCaseProblem, type UseCaseAnswer, type UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { done, explanation, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { printable } from '../layout.ts';
import { applicationName } from '../render/license.ts';
import { receiptJson, receiptText } from '../render/receipt.ts';

type Planned = Extract<ClearPlan, { outcome: 'clear' }>;

/** What was asked for is not done, and a script must see that: it needs a confirmation, as where nobody can be asked. */
const NOT_CONFIRMED = EXIT_CODE_OF['confirmation-needed'];

/** `clear`: ends licenses in this profile and writes their receipts. */
export function clear(options: OptionsOf<'clear'>, context: CommandContext): Promise<CommandResult> {
  const target = targetOf(options);
  if (!target.ok) return Promise.resolve(problemResult(context.texts, target));
  return withProfile(context, async (opened) => {
    const plan = planClearing(opened, target.value);
    if (!plan.ok) return problemResult(context.texts, plan);
    if (plan.value.outcome !== 'clear') return nothingToClear(plan.value, target.value, context);
    if (options.yes !== true) {
      const question = planText(plan.value, opened, context);
      if (context.isJson || !context.terminal.canAsk) return problemResult(context.texts, useCaseProblem('confirmation-needed'));
      if (!(await isConfirmed(question, context))) return done('Nothing was cleared.\n', { cleared: [] }, NOT_CONFIRMED);
    }
    const clearing = clearCheckouts(opened, target.value);
    if (!clearing.ok) return problemResult(context.texts, clearing);
    return cleared(clearing.value, options.receipt ?? null, context);
  });
}

function targetOf({ arguments: [id], product, feature }: OptionsOf<'clear'>): UseCaseAnswer<ClearTarget> {
  if ((id === undefined) === (product === undefined)) {
    return useCaseProblem('usage', { detail: 'Name one checkout id, or one product with --product.' });
  }
  if (id !== undefined) {
    const checkoutId = parseCheckoutId(id);
    return checkoutId === null ? useCaseProblem('no-such-checkout', { target: id }) : { ok: true, value: { by: 'checkout', checkoutId } };
  }
  if (product === undefined) return useCaseProblem('usage');
  return { ok: true, value: { by: 'product', productId: product, featureString: feature ?? null } };
}

/** Nothing is left to clear: already so is done; a checkout that never was, or a product that is not clear, is an error. */
function nothingToClear(plan: Exclude<ClearPlan, Planned>, target: ClearTarget, { texts }: CommandContext): CommandResult {
  if (plan.outcome === 'already-over') {
    const said = { cleared: 'already-cleared', expired: 'already-ended', revoked: 'already-revoked' } as const;
    const json = { cleared: [], already: { checkoutId: plan.checkoutId, state: plan.state, at: formatIsoInstant(plan.at) } };
    return done(`${texts.clearing(said[plan.state], { at: plan.at })}\n`, json);
  }
  if (plan.outcome === 'ambiguous-product') {
    const choices = plan.choices.map(({ featureString, checkoutIds }) => `${featureString === '' ? '(no feature)' : printable(featureString)}: ${checkoutIds.join(', ')}`);
    const product = target.by === 'product' ? String(target.productId) : '';
    return problemResult(texts, useCaseProblem('ambiguous-product', { product, choices: choices.join('; ') }));
  }
  const named = target.by === 'checkout' ? target.checkoutId : `for product ${String(target.productId)}`;
  return problemResult(texts, useCaseProblem('no-such-checkout', { target: named }));
}

/** What goes, said before anyone confirms: the two halves of a check-in, and what else goes with it. */
function planText(plan: Planned, opened: OpenedProfile, { texts }: CommandContext): string {
  const applications = texts.list([...new Set(plan.checkouts.flatMap(({ stored }) => stored.checkout.applications.map(applicationName)))]);
  const machine = opened.machineNames[0] ?? '';
  const linked = plan.checkouts.filter(({ because }) => because === 'linked');
  const others = plan.otherApplications.map(({ name, productId }) => (name === '' ? String(productId) : name));
  return [
    texts.clearing('question', { applications, machine }),
    texts.clearing('shared-computer'),
    texts.clearing('usage-goes-on'),
    ...(others.length === 0 ? [] : [texts.clearing('others-too', { applications: texts.list(others), count: others.length })]),
    ...(linked.length === 0 ? [] : [texts.clearing('linked-too', { checkouts: linked.map(({ stored }) => stored.checkout.checkoutId).join(', '), count: linked.length })]),
    ...plan.stillCovered.map(({ application, until }) => texts.clearing('still-covered', { application: String(application.productId), until })),
    texts.clearing('not-again'),
  ].join('\n');
}

async function isConfirmed(question: string, { terminal, signal }: CommandContext): Promise<boolean> {
  terminal.stderr(`${question}\n`);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // While it asks, the terminal sends Ctrl+C as a key: it is an interrupt here as anywhere.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const answer = await lines.question('Type "clear" to clear, anything else to keep: ', { signal });
    return answer.trim().toLowerCase() === 'clear';
  } catch {
    return false;
  } finally {
    lines.close();
  }
}

function cleared(clearing: Clearing, receiptFile: string | null, context: CommandContext): CommandResult {
  const { texts } = context;
  const { plan, cleared: licenses, now } = clearing;
  if (plan.outcome !== 'clear') return nothingToClear(plan, { by: 'checkout', checkoutId: '' as never }, context);
  const applications = texts.list([...new Set(licenses.flatMap(({ planned }) => planned.stored.checkout.applications.map(applicationName)))]);
  const written = receiptFile === null ? null : writeReceipts(clearing, receiptFile);
  const text = [
    `${texts.clearing('cleared', { applications, at: now })}\n`,
    `${texts.clearing('usage-goes-on')}\n`,
    ...licenses.map(({ planned, receipt }) => receiptText({ ...planned.stored, receipt }, texts)),
    ...(written?.ok === true ? [`Receipt written to ${printable(written.value.join(', '))}.\n`] : []),
  ].join('\n');
  const files = written?.ok === true ? written.value : [];
  const json = {
    cleared: licenses.map(({ planned, receipt }) => ({
      checkoutId: planned.stored.checkout.checkoutId,
      because: planned.because,
      clearedAt: formatIsoInstant(now),
      receipt: receiptJson({ takesReceipts: planned.stored.takesReceipts, receipt }),
    })),
    receiptFiles: files,
  };
  if (written === null || written.ok) return done(text, json);
  // The licenses are cleared; only the copy of the receipt is missing, and `receipt` shows it again.
  const failure = problemResult(texts, written);
  const hint = licenses.map(({ receipt }) => `licensing receipt ${receipt.checkoutId}`).join('\n  ');
  return {
    text,
    diagnostics: `${explanation(texts, written.code, written.facts)}\nThe license is cleared. Show the receipt again with\n  ${hint}\n`,
    json: { ...json, ...failure.json },
    exitCode: failure.exitCode,
  };
}

/** Writes the receipts: one to the file that was named, several beside it with the checkout's id in the name. */
function writeReceipts({ cleared: licenses }: Clearing, file: string): UseCaseAnswer<readonly string[]> | UseCaseProblem {
  const written: string[] = [];
  for (const { receipt, receiptText: content } of licenses) {
    const path = resolve(licenses.length === 1 ? file : `${file}.${receipt.checkoutId}`);
    const result = writeFileAtomically(path, Buffer.from(content, 'utf8'), 0o644, 'keep');
    if (!result.ok) return problemAtPath(result.problem);
    written.push(path);
  }
  return { ok: true, value: written };
}
