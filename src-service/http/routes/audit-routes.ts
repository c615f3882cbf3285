import { writeAuditCsv, writeAuditLines } from '../../history/export-audit.ts';
import { route, type Route } from '../route.ts';

/** The hash-chained record of changes, as files. */
export const auditRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/audit.csv',
    role: 'administrator',
    summary: 'Gives the record of all changes as CSV, for people.',
    answers: 'text/csv; charset=utf-8',
    errors: [],
    handle: ({ store, caller: { organizationId } }) =>
      Promise.resolve({ stream: writeAuditCsv(store.reading, organizationId), type: 'text/csv; charset=utf-8', name: 'audit.csv' }),
  }),
  route({
    method: 'GET',
    path: '/v1/audit.ndjson',
    role: 'administrator',
    summary: 'Gives the record of all changes as lines of JSON, which `service audit verify --file` verifies.',
    answers: 'application/x-ndjson',
    errors: [],
    handle: ({ store, caller: { organizationId } }) =>
      Promise.resolve({ stream: writeAuditLines(store.reading, organizationId), type: 'application/x-ndjson', name: 'audit.ndjson' }),
  }),
];
