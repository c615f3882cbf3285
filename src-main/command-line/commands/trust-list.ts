import { EXIT_CODE_OF } from '#core/errors/exit-codes.ts';
import type { StoredTrustEntry } from '#main/trust-store/trust-store.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from '../command-context.ts';
import { explanation, type CommandResult } from '../command-result.ts';
import { LABELS } from '../labels.ts';
import { printable } from '#core/texts/printable.ts';
import { entryJson, entryRows } from '../render/trust-entry.ts';

/** `trust list`: the issuers whose license files this computer accepts, and the files that do not count and why. */
export function trustList(context: CommandContext): CommandResult {
  const { surroundings, texts, layout } = context;
  const { entries, entryProblems, folderProblem, folder, isOverride } = surroundings.trustStore;
  const shown = printable(folder);
  const where = isOverride ? texts.say('set-by-variable', { value: shown, variable: 'LICENSING_TRUST_DIR' }) : shown;
  const refused =
    folderProblem === null
      ? null
      : useCaseProblem(folderProblem.code, { ...folderProblem.facts, path: folderProblem.path });
  const problems = entryProblems.map(({ code, file, facts }) => explanation(context, code, { ...facts, path: file }));
  return {
    text: [
      ...(entries.length === 0 ? [layout.lines([texts.say('no-issuer-yet')])] : []),
      layout.rows([[LABELS.trustFolder, where]], ''),
      ...entries.map((stored) => `\n${entryText(stored, context)}`),
    ].join(''),
    diagnostics: [...(refused === null ? [] : [explanation(context, refused.code, refused.facts)]), ...problems].join(
      '',
    ),
    json: {
      folder,
      isOverride,
      entries: entries.map(({ entry, file, origin }) => ({ file, origin, ...entryJson(entry) })),
      problems: entryProblems.map(({ code, file, facts }) => ({ code, file, facts })),
      folderProblem: refused === null ? null : { code: refused.code, facts: refused.facts },
    },
    exitCode: folderProblem === null ? 0 : EXIT_CODE_OF[folderProblem.code],
  };
}

function entryText({ entry, file }: StoredTrustEntry, { layout }: CommandContext): string {
  return layout.lines([printable(entry.name)]) + layout.rows([...entryRows(entry), [LABELS.file, printable(file)]]);
}
