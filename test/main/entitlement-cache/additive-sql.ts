/** What makes a migration more than an addition, or a table other than STRICT; empty when nothing does. */
export function objectionsTo(sql: string): string[] {
  const text = sql.replace(/--[^\n]*/g, '').replace(/\s+/g, ' ');
  return text
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .flatMap(objectionTo);
}

function objectionTo(statement: string): string[] {
  if (/^CREATE TABLE /i.test(statement)) {
    return /\) STRICT(, WITHOUT ROWID)?$/i.test(statement) ? [] : [`not STRICT: ${statement.slice(0, 40)}`];
  }
  if (/^ALTER TABLE \w+ ADD COLUMN /i.test(statement)) return [];
  return [`not an addition: ${statement.slice(0, 40)}`];
}
