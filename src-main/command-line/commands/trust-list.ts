import type { StoredTrustEntry } from '#main/trust-store/trust-store.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT_CODE_OF } from '#core/errors/exit-codes.ts';
import { explanation, type CommandResult } from '../command-result.ts';
import { definitionList, printable } from '../layout.ts';
import { entryJson, entryRows } from '../render/trust-entry.ts';

/** `trust list`: the issuers whose license files this computer accepts, and the files that do not count and why. */
export function trustList({ surroundings, texts }: CommandContext): CommandResult {
  const { entries, entryProblems, folderProblem, folder, isOverride } = surroundings.trustStore;
  const where = `${printable(folder)}${isOverride ? ' (set by LICENSING_TRUST_DIR)' : ''}`;
  const head = entries.length === 0 ? `No issuer is trusted on this computer yet. Trust folder: ${where}\n` : `Trust folder: ${where}\n`;
  const problems = entryProblems.map(({ code, file, facts }) => explanation(texts, code, { ...facts, path: file }));
  const refused = folderProblem === null ? [] : [explanation(texts, folderProblem.code, { ...folderProblem.facts, path: folderProblem.path })];
  return {
    text: [head, ...entries.map((stored) => `\n${entryText(stored)}`)].join(''),
    diagnostics: [...refused, ...problems].map((one) => `${one}\n`).join(''),
    json: {
      folder,
      isOverride,
      entries: entries.map(({ entry, file, origin }) => ({ file, origin, ...entryJson(entry) })),
      problems: entryProblems.map(({ code, file, facts }) => ({ code, file, facts })),
      folderProblem: folderProblem === null ? null : useCaseProblem(folderProblem.code, { ...folderProblem.facts, path: folderProblem.path }),
    },
    exitCode: folderProblem === null ? 0 : EXIT_CODE_OF[folderProblem.code],
  };
}

function entryText({ entry, file }: StoredTrustEntry): string {
  return `${printable(entry.name)}\n${definitionList([...entryRows(entry), ['File', printable(file)]] satisfies TrustRows)}`;
}

type TrustRows = readonly (readonly [string, string])[];

