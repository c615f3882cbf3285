import { addIssuer } from '#main/use-cases/trust/add-issuer.ts';
import type { CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { definitionList, printable } from '../layout.ts';
import { entryJson, entryRows } from '../render/trust-entry.ts';

/** `trust add FILE`: adds an issuer to the machine-wide trust folder. */
export async function trustAdd(options: OptionsOf<'trust-add'>, context: CommandContext): Promise<CommandResult> {
  const { fingerprint = null, name = null } = options;
  const answer = await addIssuer(context.surroundings, { path: options.arguments[0], fingerprint, name });
  if (!answer.ok) return problemResult(context.texts, answer);
  const { outcome, entry, file } = answer.value;
  const head = outcome === 'added' ? `Added: license files of ${printable(entry.name)} are accepted on this computer now.` : 'Already there; nothing changed.';
  return done(`${head}\n${definitionList([...entryRows(entry), ['File', printable(file)]])}`, { outcome, file, entry: entryJson(entry) });
}
