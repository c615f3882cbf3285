import type { CommandContext } from './command-context.ts';
import { explanation } from './command-result.ts';

/** Where the trust folder is refused, no issuer in it counts: whatever a command says then, that comes first. Empty where it is good. */
export function trustFolderText(context: CommandContext): string {
  const { folderProblem } = context.surroundings.trustStore;
  if (folderProblem === null) return '';
  const { code, path, facts } = folderProblem;
  return explanation(context, code, { ...facts, path });
}

/** A program that reads JSON has to see it too: an answer without any trusted issuer is not what it would be with them. */
export function trustFolderJson({ surroundings }: CommandContext): Readonly<Record<'code' | 'path' | 'facts', unknown>> | null {
  const { folderProblem } = surroundings.trustStore;
  if (folderProblem === null) return null;
  const { code, path, facts } = folderProblem;
  return { code, path, facts };
}

/** The one JSON object that a command prints, as a line. */
export function jsonLine(json: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ schema: 1, trustFolderProblem: null, ...json })}\n`;
}
