import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { writeAuditCsv, writeAuditLines } from '../../history/export-audit.ts';
import { verifyAudit } from '../../history/verify-audit.ts';
import { verifyAuditFile } from '../../history/verify-audit-file.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';
import { writeNewFile } from '../write-new-file.ts';

/** `service audit verify`: computes the whole chain again. */
export async function auditVerify(context: CommandContext, { head }: { readonly head?: string }): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const verdict = await verifyAudit(context.store.reading, organization.organizationId, head ?? null);
  if (!verdict.ok) return { refused: 'history-broken', details: { problem: verdict.problem, number: verdict.number } };
  return { rows: verdict.rows, head: verdict.head };
}

/** `service audit verify --file`: computes the chain of an exported record again; neither database nor configuration is needed. */
export async function auditVerifyFile(path: string, head: string | null): Promise<CommandAnswer> {
  const input = createReadStream(path, 'utf8');
  const opened = await new Promise<NodeJS.ErrnoException | null>((resolve) => input.once('open', () => resolve(null)).once('error', resolve));
  if (opened !== null) return { refused: 'no-such-file', details: { path } };
  const verdict = await verifyAuditFile(createInterface({ input, crlfDelay: Infinity }), head);
  input.destroy();
  if (!verdict.ok) return { refused: 'history-broken', details: { problem: verdict.problem, number: verdict.number } };
  return { organization: verdict.organization, rows: verdict.rows, head: verdict.head };
}

/** `service audit export`: writes the record into a new file that only its owner can read, as lines that verify or as CSV; a half file is taken away. */
export async function auditExport(context: CommandContext, path: string, { csv }: { readonly csv?: boolean }): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const { organizationId } = organization;
  const { reading } = context.store;
  const written = await writeNewFile(path, async (append) => {
    for await (const text of csv === true ? writeAuditCsv(reading, organizationId) : writeAuditLines(reading, organizationId)) await append(text);
  });
  return written.ok ? { file: path } : written.refusal;
}
