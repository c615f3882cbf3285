import { serviceErrors } from '#core/texts/en/service-errors.ts';
import type { CommandAnswer, CommandRefusal, CommandRows } from './command-context.ts';

/** What stands in an answer; several things at once are rows. */
type Value = string | number | boolean | null | CommandRows;

/** An answer for programs: one object, its names in camelCase as in every request. */
export function answerJson(answer: Exclude<CommandAnswer, CommandRefusal>): string {
  return `${JSON.stringify({ schema: 1, ok: true, ...(camelCased(answer) as object) })}\n`;
}

/** A refusal for programs: its code, its sentence, and the values that belong to it. */
export function refusalJson({ refused, details }: CommandRefusal): string {
  return `${JSON.stringify({ schema: 1, ok: false, code: refused, message: serviceErrors[refused], ...(camelCased(details ?? {}) as object) })}\n`;
}

/** An answer for people: a line for each name, and columns for rows. */
export function answerText(answer: Exclude<CommandAnswer, CommandRefusal>): string {
  return Object.entries(answer).map(([name, value]: [string, Value]) => (isRows(value) ? rowsText(value) : `${name}: ${String(value)}\n`)).join('');
}

/**
 * A refusal for people: its sentence, and a line for everything that belongs to it.
 *
 * @param command the words of the command that was meant, for its own `--help`
 */
export function refusalText({ refused, details = {} }: CommandRefusal, command: string): string {
  const head = `service: ${serviceErrors[refused]} (${refused})\n`;
  if (refused !== 'usage') return head + detailLines(details);
  const { option, given, wanted } = details as { readonly option?: string; readonly given?: string | null; readonly wanted?: string };
  const what = option === undefined ? '' : `  ${option}${given === null || given === undefined ? '' : ` ${JSON.stringify(given)}`}: wanted is ${wanted ?? ''}\n`;
  return `${head}${what}  ${command} --help shows what there is\n`;
}

/** Lists that a refusal may have: problems of a file are a line each, results of many are a table. */
function detailLines(details: object): string {
  return Object.entries(details)
    .map(([name, value]: [string, unknown]) => {
      if (value === null || value === undefined) return '';
      if (Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null && !('productId' in one))) {
        return name === 'results' ? rowsText(value.map(asRow)) : value.map(problemLine).join('');
      }
      return `  ${spaced(name)}: ${valueText(value)}\n`;
    })
    .join('');
}

interface Problem {
  readonly line?: number;
  readonly column?: string | null;
  readonly field?: string | null;
  readonly code?: string;
  readonly message?: string;
}

/** `line 3, machine: This cannot be … (machine-name-wrong); machine name: …`. */
function problemLine({ line, column, field, code, message, ...values }: Problem): string {
  const place = [line === undefined ? '' : `line ${String(line)}`, column ?? field ?? ''].filter((one) => one !== '').map(spaced).join(', ');
  const said = code === undefined ? (message ?? '') : `${message ?? ''} (${code})`;
  const more = Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]: [string, unknown]) => `; ${spaced(name)}: ${valueText(value)}`);
  return `  ${place === '' ? '' : `${place}: `}${said}${more.join('')}\n`;
}

function asRow(value: object): Record<string, string> {
  const { checkoutId = '', outcome = '', state = '', code = '', message = '' } = value as Readonly<Record<string, string>>;
  return { id: checkoutId, outcome, state, why: code === '' ? '' : `${message} (${code})` };
}

/** A value of a refusal as people write it: an application as `4100:Feature`, a version with its points. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'number') ? value.join('.') : value.map(valueText).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { productId, featureString } = value as { readonly productId?: number; readonly featureString?: string };
  if (productId === undefined) return JSON.stringify(value);
  return featureString === undefined || featureString === '' ? String(productId) : `${String(productId)}:${featureString}`;
}

function isRows(value: Value): value is CommandRows {
  return Array.isArray(value);
}

/** Rows with their titles, in columns that are as wide as they need to be. */
function rowsText(rows: CommandRows): string {
  const [first] = rows;
  if (first === undefined) return '';
  const titles = Object.keys(first);
  const lines = [titles, ...rows.map((row) => titles.map((title) => row[title] ?? ''))];
  const widths = titles.map((_, place) => Math.max(...lines.map((cells) => cells[place]?.length ?? 0)));
  return lines.map((cells) => `${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join('  ').trimEnd()}\n`).join('');
}

/** `endsOn` as people read it: `ends on`. */
function spaced(name: string): string {
  return name.replaceAll(/[A-Z](?=[a-z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Names with spaces or hyphens in camelCase, as deep as they are. */
function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (typeof value !== 'object' || value === null) return value;
  const named = Object.entries(value).map(([name, one]): [string, unknown] => [
    name.replaceAll(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W+$/, ''),
    camelCased(one),
  ]);
  return Object.fromEntries(named);
}
