import { SECOND, type Instant } from '#core/time/instant.ts';
import { networkOf } from '../attempts.ts';

/** Counts sign-ins that are begun, before anything is stored of them: whoever begins one needs no password, and each is a row for half an hour. */
export interface BegunSignIns {
  /** Counts one more of an address; `false` where its network has begun too many, which a second later it may again. */
  begin(address: string, now: Instant): boolean;
}

/** What a network may begin at once (people of a large office, on a Monday), and how many milliseconds bring back one of it. */
const AT_ONCE = 600;
const ONE_MORE = SECOND;
/** Networks that are remembered; beyond them the oldest is forgotten, which then has all of it again. */
const NETWORKS = 10_000;
/** The longest parameter that is stored: clients of ours send 43 characters, and addresses have 254. What was signed here may be longer. */
const LONGEST_PARAMETER = 512;
const LONGEST_QUERY = 4_096;

/** Makes a counter of one process. It counts by a bucket for each network, and keeps no more than {@link NETWORKS} of them. */
export function createBegunSignIns(): BegunSignIns {
  const buckets = new Map<string, { begun: number; at: Instant }>();
  return {
    begin: (address, now) => {
      const network = networkOf(address);
      const bucket = buckets.get(network) ?? { begun: 0, at: now };
      // A clock that went back gives nothing and takes nothing.
      const begun = Math.max(0, bucket.begun - Math.max(0, now - bucket.at) / ONE_MORE);
      const isFull = begun > AT_ONCE - 1;
      buckets.delete(network);
      buckets.set(network, { begun: isFull ? begun : begun + 1, at: now });
      const [oldest] = buckets.keys();
      if (buckets.size > NETWORKS && oldest !== undefined) buckets.delete(oldest);
      return !isFull;
    },
  };
}

/** Whether what a request to begin says is short enough to be stored. */
export function isShortEnough(url: string): boolean {
  const query = url.slice(url.indexOf('?') + 1);
  if (query.length > LONGEST_QUERY) return false;
  return [...new URLSearchParams(query)].every(([name, value]) => value.length <= LONGEST_PARAMETER || name === 'id_token_hint');
}
