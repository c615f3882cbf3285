import { addIssuer } from '#main/use-cases/trust/add-issuer.ts';
import type { CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { LABELS } from '../labels.ts';
import { printable } from '#core/texts/printable.ts';
import { entryJson, entryRows } from '../render/trust-entry.ts';

/** `trust add FILE`: adds an issuer to the machine-wide trust folder. */
export async function trustAdd(options: OptionsOf<'trust-add'>, context: CommandContext): Promise<CommandResult> {
  const { texts, layout } = context;
  const { fingerprint = null, name = null } = options;
  const answer = await addIssuer(context.surroundings, { path: options.arguments[0], fingerprint, name });
  if (!answer.ok) return problemResult(context, answer, 'looking');
  const { outcome, entry, file } = answer.value;
  const head =
    outcome === 'added' ? texts.say('issuer-added', { name: printable(entry.name) }) : texts.say('issuer-there');
  const text = layout.lines([head]) + layout.rows([...entryRows(entry), [LABELS.file, printable(file)]]);
  return done(text, { outcome, file, entry: entryJson(entry) });
}
