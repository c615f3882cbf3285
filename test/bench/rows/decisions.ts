import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import { NO_LOCAL_POLICY } from '#core/entitlement/local-policy.ts';
import { decide } from '#core/status/decide.ts';
import type { DecisionFacts } from '#core/status/decision-facts.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import { aPolicy } from '#fixtures/builders/policies.ts';
import { BENCH_NOW, wholeCheckout } from '../bench-material.ts';
import { timeText, type BenchRow } from '../bench-row.ts';
import { quantile } from '../interleaved.ts';

const CALLS = 20_000;
const WARM_UP = 2_000;
const LONGEST = 1;

/** `decide` in this process, with few and many checkouts, half of the questions about something that is not covered. */
export function decisions(): BenchRow[] {
  return [1, 100, 1_000].map((count) => {
    const facts = factsWith(count);
    const times: number[] = [];
    for (let call = 0; call < WARM_UP + CALLS; call += 1) {
      const number = call % 2 === 0 ? 1 + (call % count) : 900_000;
      const question = { productId: product(1_000 + number), featureString: '', name: null, version: null };
      const began = performance.now();
      decide(question, facts, BENCH_NOW);
      const took = performance.now() - began;
      if (call >= WARM_UP) times.push(took);
    }
    const longest = quantile(times, 0.99);
    return {
      what: `\`decide\` in process, p99, ${count.toLocaleString('en')} checkout${count === 1 ? '' : 's'}`,
      measured: timeText(longest),
      goal: '≤ 1 ms',
      isMet: longest <= LONGEST,
      how: `${CALLS.toLocaleString('en')} calls, each timed; the median is ${timeText(quantile(times, 0.5))}. A policy is there too.`,
    };
  });
}

function factsWith(count: number): DecisionFacts {
  const checkouts = Array.from({ length: count }, (_, index): StoredCheckout => ({
    checkout: wholeCheckout(index + 1),
    issuerId: 'bench',
    issuerName: 'Example Engineering',
    takesReceipts: true,
    importedAt: BENCH_NOW,
    clearedAt: null,
    revokedAt: null,
    problem: null,
  }));
  const policy = aPolicy();
  return {
    checkouts,
    policy: { state: 'verified', policy },
    signIn: { userId: policy.userId, everSignedIn: true, lastVerifiedAt: policy.createdAt, unconfirmedSince: null, graceUsedUp: false },
    localPolicy: NO_LOCAL_POLICY,
    serviceConfigured: false,
    furthest: BENCH_NOW,
    clockNotices: [],
    revocationsStale: false,
  };
}
