/** One step of the schema. Once released its text never changes; it only adds (architecture.md, Style 10). */
export interface Migration {
  /** 1, 2, 3 … without gaps; becomes `user_version`. */
  readonly number: number;
  /** What it is for, in a few words, for logs. */
  readonly name: string;
  /** SQL that only creates tables or adds columns; tables are STRICT. */
  readonly sql: string;
}
