/** How the two databases call a thing. */
export interface ColumnWords {
  /** A whole number of up to 53 bits: instants in milliseconds since 1970, counts, 0 and 1 for no and yes. */
  readonly integer: string;
  readonly bytes: string;
  /** What follows the closing parenthesis of a table. */
  readonly tableEnd: string;
  /** The same for a table of many narrow rows whose primary key should keep them together where the database can. */
  readonly clusteredEnd: string;
}

/** One step of the schema. It never changes once it is released, and only adds. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** The statements, in order, for a database with these words. */
  readonly statements: (words: ColumnWords) => readonly string[];
}

/** The words of each database. SQLite's tables are STRICT: a value of another type is refused, as PostgreSQL does anyway. */
export const COLUMN_WORDS: Readonly<Record<'sqlite' | 'postgresql', ColumnWords>> = {
  sqlite: { integer: 'integer', bytes: 'blob', tableEnd: ' strict', clusteredEnd: ' strict, without rowid' },
  postgresql: { integer: 'bigint', bytes: 'bytea', tableEnd: '', clusteredEnd: '' },
};
