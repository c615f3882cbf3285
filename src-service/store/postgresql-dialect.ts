import { PostgresDialect, type Dialect } from 'kysely';
import { Pool, types, type CustomTypesConfig } from 'pg';

/** Connections of one process. A request holds one for milliseconds, and changes of one organisation hold one at a time (turns.ts). */
const MOST_CONNECTIONS = 10;

/** How long to wait for a connection, and for an answer, in milliseconds: a request that waits longer is better refused. */
const CONNECT_TIMEOUT = 60_000;
const STATEMENT_TIMEOUT = 30_000;

/** 64-bit numbers (`bigint`) come as texts otherwise; every one here is below 2^53. */
const typesOfRows: CustomTypesConfig = {
  getTypeParser: (type, format) => (type === types.builtins.INT8 && format !== 'binary' ? Number : ordinaryParser(type, format)),
};

function ordinaryParser(...[type, format]: Parameters<CustomTypesConfig['getTypeParser']>): unknown {
  return types.getTypeParser(type, format);
}

/**
 * Makes Kysely's way to a PostgreSQL database. Connections are made when they are needed.
 *
 * @param onIdleError is told of a connection that broke while nobody used it; the next request makes a new one
 */
export function postgresqlDialect(url: string, onIdleError: (error: Error) => void): Dialect {
  const pool = new Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    types: typesOfRows,
  });
  pool.on('error', onIdleError);
  return new PostgresDialect({ pool });
}

/** Whether a statement was ended because it took longer than it may, waiting for locks included (SQLSTATE 57014). */
export function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014';
}
