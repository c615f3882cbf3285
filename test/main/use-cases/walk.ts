import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { Decision } from '#core/status/decision.ts';
import { DAY, duration, HOUR, MINUTE, plus, type Duration, type Instant } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication, product } from '#fixtures/builders/checkouts.ts';
import { aBelic, anXml } from '#fixtures/builders/license-files.ts';
import { anEntitlement } from '#fixtures/builders/policies.ts';
import { clearCheckouts } from '#main/use-cases/checkouts/clear-checkouts.ts';
import { listCheckouts } from '#main/use-cases/checkouts/list-checkouts.ts';
import { decideStatus } from '#main/use-cases/decide-status.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { continueOffline, dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import { about, outcomes, signsIn, valueOf } from './answers.ts';
import { START, Workstation } from './workstation.ts';

const GRACE = duration(168, HOUR);
/** The product that only the policy grants. */
const IN_POLICY = 3000;

/** A license file of the walk; those of one application replace one another. */
interface WalkLicense {
  readonly id: CheckoutId;
  readonly productNumber: number;
  readonly end: Instant;
  readonly path: string;
}

/**
 * One profile's life of random steps, with a simple model of what must be true of it: which licenses are stored and cleared, and
 * how much powered-on time the records have seen since the last sign-in.
 */
export class Walk {
  readonly #workstation = new Workstation();
  readonly #random: () => number;
  readonly #licenses: readonly WalkLicense[];
  readonly #stored = new Set<CheckoutId>();
  readonly #cleared = new Set<CheckoutId>();
  readonly #trace: string[] = [];
  readonly #others: OpenedProfile[] = [];
  #opened: OpenedProfile | null = null;
  /** The server's time at the last sign-in, and the powered-on time that was seen since. */
  #signedInAt: Instant | null = null;
  #counted = 0;
  #lastLook = { uptime: 0, bootId: null as string | null };
  #history = { number: 0, text: '' };

  constructor(random: () => number) {
    this.#random = random;
    this.#licenses = [
      [2001, 40],
      [2001, 70],
      [2001, 100],
      [2002, 20],
      [2002, 90],
      [2003, 60],
      [2003, 61],
      [2004, 80],
    ].map(([productNumber = 0, days = 0], index) => this.#makeLicense(index + 1, productNumber, plus(START, duration(days, DAY))));
  }

  /** Takes one random step, checks everything that must hold after it, and says what was done and what holds now. */
  async step(): Promise<readonly [did: string, holds: string]> {
    const did = await this.#act(await this.#process());
    this.#trace.push(did);
    return [did, this.#hold(await this.#process())];
  }

  /** The latest steps, for the message of a failure. */
  trace(): string {
    return this.#trace.slice(-12).join(' → ');
  }

  end(): void {
    this.#opened?.close();
    for (const other of this.#others) other.close();
    this.#workstation.remove();
  }

  async #act(opened: OpenedProfile): Promise<string> {
    const license = this.#pick(this.#licenses);
    switch (this.#pick(ACTS)) {
      case 'import':
        return this.#imports(opened, license);
      case 'clear':
        return this.#clears(opened, license);
      case 'sign-in':
        return this.#signsIn(opened);
      case 'dismiss':
        valueOf(dismissSignIn(opened, about(IN_POLICY)));
        this.#looked();
        return 'dismiss';
      case 'continue':
        valueOf(continueOffline(opened, about(IN_POLICY)));
        this.#looked();
        return 'continue';
      case 'list':
        valueOf(listCheckouts(opened));
        this.#looked();
        return 'list';
      case 'pass':
        this.#workstation.passes(this.#upTo(12 * HOUR));
        return 'pass';
      case 'restart':
        this.#closeAll();
        this.#workstation.restarts(this.#upTo(DAY));
        return 'restart';
      case 'set clock':
        this.#workstation.setsClock(this.#pick([-400 * DAY, -8 * DAY, -DAY, -HOUR, -MINUTE, MINUTE, HOUR, 30 * HOUR, 9 * DAY, 4_000 * DAY]) as Duration);
        return 'set clock';
      case 'set right':
        this.#workstation.wall = this.#workstation.now;
        return 'set right';
    }
  }

  async #imports(opened: OpenedProfile, license: WalkLicense): Promise<string> {
    const { id, path } = license;
    const [outcome = ''] = await outcomes(opened, path);
    this.#looked();
    if (outcome.startsWith('refused')) {
      const may = ['refused expired', 'refused issued-in-the-future', ...(this.#cleared.has(id) ? ['refused cleared-earlier'] : [])];
      if (!may.includes(outcome)) throw new Error(`${outcome}, and it may only be one of ${may.join(', ')}`);
      return outcome;
    }
    if (this.#cleared.has(id)) throw new Error(`a cleared license is ${outcome}`);
    if (outcome === 'unchanged' && !this.#stored.has(id) && !this.#hasNewer(license)) throw new Error('what was not here is unchanged');
    this.#stored.add(id);
    return outcome;
  }

  #clears(opened: OpenedProfile, { id }: WalkLicense): string {
    const { plan, cleared } = valueOf(clearCheckouts(opened, { by: 'checkout', checkoutId: id }));
    this.#looked();
    if (plan.outcome === 'clear' && (!this.#stored.has(id) || this.#cleared.has(id))) throw new Error('what is not here was cleared');
    for (const { receipt } of cleared) this.#cleared.add(receipt.checkoutId);
    return plan.outcome;
  }

  #signsIn(opened: OpenedProfile): string {
    const { now } = this.#workstation;
    const accepted = signsIn(opened, now, { policy: { entitlements: [anEntitlement({ productId: product(IN_POLICY) })] } });
    if (!accepted.ok) throw new Error('a sign-in is accepted');
    this.#signedInAt = now;
    this.#counted = 0;
    this.#lastLook = { uptime: this.#workstation.uptime, bootId: this.#workstation.bootId };
    return 'sign-in';
  }

  /** Holds what must be true now; gives the status of the policy's application. */
  #hold(opened: OpenedProfile): string {
    const { now, decisions } = valueOf(decideStatus(opened, null));
    this.#looked();
    const decisionAbout = (productNumber: number): Decision | undefined => decisions.find(({ application }) => application.productId === product(productNumber));
    for (const { productNumber } of this.#licenses) {
      const decision = decisionAbout(productNumber);
      const covers = this.#licenses.some((one) => one.productNumber === productNumber && this.#stored.has(one.id) && !this.#cleared.has(one.id) && now < one.end);
      if ((decision?.mayRun ?? false) !== covers) throw new Error(`${String(productNumber)} is ${String(decision?.reason)}, and ${covers ? 'a' : 'no'} license covers it`);
    }
    this.#holdHistory(opened);
    const decision = decisionAbout(IN_POLICY);
    if (decision === undefined || !decision.mayRun) return decision?.status ?? 'not known';
    if (this.#signedInAt === null || decision.until === null) throw new Error('nobody signed in, and it runs');
    if (decision.until > plus(this.#signedInAt, GRACE)) throw new Error('the grace period ends later than 168 hours after the sign-in');
    if (decision.until - now > GRACE - this.#counted) throw new Error('more is left than 168 hours less those counted');
    return decision.status;
  }

  #holdHistory(opened: OpenedProfile): void {
    const entries = valueOf(readHistory(opened, null)).slice(0, 20);
    const before = entries.find(({ number }) => number === this.#history.number);
    if (this.#history.number > 0 && JSON.stringify(before) !== this.#history.text) throw new Error('an entry of the history has changed or is gone');
    const [newest] = entries;
    if (newest !== undefined) this.#history = { number: newest.number, text: JSON.stringify(newest) };
  }

  /** What a look at the clock proves: the uptime since the last one, or all of it in another boot. */
  #looked(): void {
    const { uptime, bootId } = this.#workstation;
    this.#counted += bootId === this.#lastLook.bootId ? uptime - this.#lastLook.uptime : uptime;
    this.#lastLook = { uptime, bootId };
  }

  /** The process that takes the step: mostly the same, at times a new one, at times one beside another. */
  async #process(): Promise<OpenedProfile> {
    const chance = this.#random();
    if (chance < 0.1 || this.#opened === null) this.#closeAll();
    if (this.#opened !== null && chance > 0.93 && this.#others.length < 3) {
      this.#others.push(this.#opened);
      this.#opened = null;
    }
    return (this.#opened ??= await this.#workstation.open());
  }

  #closeAll(): void {
    for (const one of [...this.#others.splice(0), ...(this.#opened === null ? [] : [this.#opened])]) one.close();
    this.#opened = null;
  }

  /** Whether a longer license of the same application is here: then a shorter one is stored and called unchanged. */
  #hasNewer({ productNumber, end }: WalkLicense): boolean {
    return this.#licenses.some((one) => one.productNumber === productNumber && one.end > end && this.#stored.has(one.id) && !this.#cleared.has(one.id));
  }

  #makeLicense(number: number, productNumber: number, end: Instant): WalkLicense {
    const id = checkoutIdOf(number);
    const checkout = { checkoutId: id, expiresAt: end, applications: [anApplication({ productId: product(productNumber), expiresAt: end })] };
    const bytes = productNumber === 2003 ? anXml(checkout) : aBelic(checkout);
    return { id, productNumber, end, path: this.#workstation.brings(`${String(number)}.license`, bytes) };
  }

  #upTo(most: number): Duration {
    return Math.floor(this.#random() * most) as Duration;
  }

  #pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.#random() * values.length)] as Value;
  }
}

const ACTS = [
  'import', 'import', 'import', 'clear', 'sign-in', 'dismiss', 'dismiss', 'continue', 'list', 'pass', 'pass', 'pass', 'pass', 'restart', 'restart',
  'set clock', 'set right', 'set right',
] as const;
