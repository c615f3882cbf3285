import { createTexts } from '#core/texts/create-texts.ts';
import type { UsageSession } from '#core/usage/usage-session.ts';
import { serveGate, type GateOptions, type ServedGate } from '#main/application-gate/serve-gate.ts';
import { valueOf } from '../../use-cases/answers.ts';
import { Workstation } from '../../use-cases/workstation.ts';
import { connectsTo, type GateClient } from './gate-client.ts';

/** A computer of the test's own clocks with a gate in this process: a real socket, a real store. */
export class GateHere {
  readonly workstation = new Workstation();
  #gate: ServedGate | null = null;
  readonly #clients: GateClient[] = [];

  async serves(options: Partial<GateOptions> = {}): Promise<ServedGate> {
    const served = await serveGate({
      surroundings: this.workstation.surroundings(),
      environment: this.workstation.environment(),
      texts: createTexts('en', { timeZone: 'UTC' }),
      stays: true,
      ...options,
    });
    if (served.outcome !== 'serving') throw new Error(JSON.stringify(served));
    return (this.#gate = served);
  }

  /** A client that was greeted; the gate is served where it is not yet. */
  async client(): Promise<GateClient> {
    return (await this.stranger()).hello();
  }

  /** A client that has not said anything. */
  async stranger(): Promise<GateClient> {
    const { address } = this.#gate ?? (await this.serves());
    const client = await connectsTo(address);
    this.#clients.push(client);
    return client;
  }

  /** What counts as usage, as another process reads it. */
  usage(): Promise<readonly UsageSession[]> {
    return this.workstation.use((opened) => {
      const read = opened.cache.read((reader) => reader.usageSessions('all').map(({ session }) => session));
      return valueOf(read.ok ? read : { ok: false, code: read.code, facts: {} });
    });
  }

  async ends(): Promise<void> {
    for (const client of this.#clients) client.breaks();
    await this.#gate?.end();
  }

  async remove(): Promise<void> {
    await this.ends();
    this.workstation.remove();
  }
}
