// Machine-made translation, not reviewed by a person. Word choices: ja.ts.

/** What a problem with a file means where nothing came of it: of an import, and of a mere look at the file. */
export const NOTHING_CHANGED =
  '{activity, select, looking {このままではインポートできません。} stored {保存されたまま残りますが、ライセンスとしては使われません。} other {このファイルはインポートされていません。}}';

/** The same of a folder or zip file with nothing in it. */
export const NOTHING_INSIDE =
  '{activity, select, looking {確認するものがありません。} other {ここからは何もインポートされていません。}}';

/** Says in an import that nothing came of it, before what is to be known in any case. */
export function nothingImported(whatElse: string): string {
  return `{activity, select, looking {} stored {} other {このファイルはインポートされていません。}}${whatElse}`;
}
