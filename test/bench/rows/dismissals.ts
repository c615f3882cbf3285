import { aPolicyDocument } from '#fixtures/builders/policies.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import { acceptPolicy, beginPolicyRequest } from '#main/use-cases/sign-in/accept-policy.ts';
import { dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import type { BenchFolder } from '../bench-folder.ts';
import { timeText, type BenchRow } from '../bench-row.ts';
import { interleaved, quantile } from '../interleaved.ts';

const ROUNDS = 30;
const LONGEST = 100;

/** From the dismissed sign-in to the answer Offline, in a process that runs already, each time after a sign-in of its own. */
export async function dismissals(folder: BenchFolder): Promise<BenchRow[]> {
  const opened = await folder.open(folder.newProfile());
  const question = { productId: product(1003), featureString: '', version: null };
  const [, dismissing = []] = await interleaved(
    [
      () => {
        const request = beginPolicyRequest(opened);
        const accepted = acceptPolicy(opened, request, aPolicyDocument({}, request.nonce));
        if (!accepted.ok) throw new Error('a good policy document');
      },
      () => {
        const answer = dismissSignIn(opened, question);
        if (!answer.ok || answer.value.decision.status !== 'Offline') throw new Error(`Offline: ${JSON.stringify(answer)}`);
      },
    ],
    ROUNDS,
    4,
  );
  opened.close();
  const longest = quantile(dismissing, 0.99);
  return [
    {
      what: 'dismiss to Offline, the use case',
      measured: `${timeText(quantile(dismissing, 0.5))}, p99 ${timeText(longest)}`,
      goal: '≤ 100 ms, no network call',
      isMet: longest <= LONGEST,
      how: `${String(ROUNDS)} times in a warm process, the transaction on the disk included. Nothing of it can reach a network.`,
    },
  ];
}
