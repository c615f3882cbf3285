/** What is wrong with a command: an option or an argument, what came, and what form it has. */
export interface OptionDetails {
  /** As it is typed: `--ends-on`, `<country>`. */
  readonly option: string;
  /** What came; `null` where nothing did. Never a secret. */
  readonly given: string | null;
  /** What form it has, for people. */
  readonly wanted: string;
}

/** The refusal of an option or an argument that does not say what it should. */
export function wrongOption(option: string, given: string | null, form: string): { readonly refused: 'usage'; readonly details: OptionDetails } {
  return { refused: 'usage', details: { option, given, wanted: form } };
}
