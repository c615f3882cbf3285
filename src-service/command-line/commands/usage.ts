import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { wanted } from '#core/texts/en/service-command.ts';
import { parseIsoInstant } from '#core/time/iso-instant.ts';
import { memberIdOf } from '../../entitlements/member-id.ts';
import { USAGE_KINDS, usageCsv } from '../../usage/usage-csv.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';
import { wrongOption } from '../option-details.ts';
import { writeProblem } from '../place-for-file.ts';

/** Options of `service usage export`. */
export interface UsageOptions {
  readonly from?: string;
  readonly to?: string;
  readonly country?: string;
  readonly user?: string;
  readonly kind?: string;
  readonly out?: string;
}

/** `service usage export`: usage as CSV, to a new file or to standard output. */
export async function usageExport(context: CommandContext, options: UsageOptions): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const { organizationId } = organization;
  const { store, now } = context;
  const [from, to] = [options.from, options.to].map((text) => (text === undefined ? null : parseIsoInstant(text)));
  const kind = USAGE_KINDS.find((one) => one === options.kind);
  if (from === null && options.from !== undefined) return wrongOption('--from', options.from, wanted.instant);
  if (to === null && options.to !== undefined) return wrongOption('--to', options.to, wanted.instant);
  if (kind === undefined && options.kind !== undefined) return wrongOption('--kind', options.kind, wanted.usageKind);
  if (options.country !== undefined && !/^[A-Z]{2}$/.test(options.country)) return wrongOption('--country', options.country, wanted.country);
  const memberId = options.user === undefined ? null : await memberIdOf(store.reading, organizationId, options.user);
  if (options.user !== undefined && memberId === null) return { refused: 'unknown-user', details: { email: options.user } };
  const filter = { from: from ?? null, to: to ?? null, country: options.country ?? null, memberId };
  const pieces = usageCsv(store.reading, organizationId, filter, kind === undefined ? USAGE_KINDS : [kind], now);
  if (options.out === undefined) {
    for await (const piece of pieces) context.stdout(piece);
    return {};
  }
  try {
    await pipeline(Readable.from(pieces), createWriteStream(options.out, { flags: 'wx' }));
  } catch (error) {
    return writeProblem(error, options.out);
  }
  return { file: options.out };
}
