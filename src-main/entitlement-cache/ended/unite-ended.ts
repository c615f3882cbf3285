import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Seals } from '../seals/seal.ts';
import type { EndedFact } from './ended-fact.ts';
import { readEndedLine, writeEndedLine, type EndedLine } from './ended-line.ts';

/**
 * Unites the lines of the database with those of `ended.log`, whatever happened to either: every checkout and
 * certificate that one of them names as ended is ended in the result.
 *
 * Lines whose seal holds stay as they are. A line whose seal does not hold counts too and stays, unless a sealed line says the
 * same. Of a line that is no fact any more, each checkout id becomes a tombstone of its own, cleared at the instant the line
 * still tells, or at `now`. So garbage can end a license and never bring one back.
 */
export function uniteEnded(database: readonly string[], log: readonly string[], seals: Seals, now: Instant): string[] {
  const lines = [...new Set([...database, ...log])].map((text) => readEndedLine(text, seals));
  const sealed = lines.filter((line) => line.sealHolds);
  const said = new Set(sealed.flatMap((line) => thingsSaid(line.fact)));
  const kept = new Set(sealed.map((line) => line.text));
  for (const line of lines) {
    if (line.sealHolds || line.fact === null || thingsSaid(line.fact).every((thing) => said.has(thing))) continue;
    kept.add(line.text);
    for (const thing of thingsSaid(line.fact)) said.add(thing);
  }
  const result = lines.filter((line) => kept.has(line.text)).map((line) => line.text);
  return [...result, ...tombstonesOfDamagedLines(lines, said, seals, now)];
}

function tombstonesOfDamagedLines(
  lines: readonly EndedLine[],
  said: ReadonlySet<string>,
  seals: Seals,
  now: Instant,
): string[] {
  const named = new Map<CheckoutId, Instant>();
  const mentioned = [...said].join('\n');
  for (const line of lines) {
    for (const checkoutId of line.named.checkoutIds) {
      if (!mentioned.includes(checkoutId)) named.set(checkoutId, line.named.at ?? now);
    }
  }
  return [...named].map(([checkoutId, at]) =>
    writeEndedLine({ ended: 'cleared', checkoutId, at, receipt: null, license: null }, seals),
  );
}

/** What a fact ends, one text each, so that two facts can be compared. */
function thingsSaid(fact: EndedFact | null): string[] {
  if (fact === null) return [];
  if (fact.ended === 'cleared') return [`cleared ${fact.checkoutId}`];
  const by = `revoked ${fact.scopes.join(' ')}`;
  return [
    `${by} list ${fact.signingKey} ${String(fact.number)}`,
    ...fact.checkouts.map((one) => `${by} checkout ${one.checkoutId}`),
    ...fact.certificates.map((one) => `${by} certificate ${one.issuerKey} ${one.serial} ${String(one.from)}`),
  ];
}
