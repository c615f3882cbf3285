import { GATE_WAITS } from '#core/contract/gate/limits.ts';
import type { LicensedApplication, LicensingSession } from './applications.ts';
import { errorOf, type GateConnection } from './gate-connection.ts';

/** A session as a client keeps it: over one connection, and over the next one when the gate died. */
export class OpenSession implements LicensingSession {
  readonly application: LicensedApplication;
  readonly #ended: (session: OpenSession) => void;
  #connection: GateConnection | null;
  #id: string;

  constructor(application: LicensedApplication, connection: GateConnection, id: string, ended: (session: OpenSession) => void) {
    this.application = application;
    this.#connection = connection;
    this.#id = id;
    this.#ended = ended;
  }

  get id(): string {
    return this.#id;
  }

  get isOpen(): boolean {
    return this.#connection !== null;
  }

  /** Ends the use. Where the connection is lost it has ended already, and is not opened again. */
  async stop(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    this.#ended(this);
    if (connection?.isOpen !== true) return;
    const { error } = await connection.request({ request: 'stop', session: this.#id }, { patience: GATE_WAITS.answer });
    if (error !== null && error.code !== 'no-such-session') throw errorOf(error);
  }

  /** The connection is lost; the session may be opened again. */
  lost(): void {
    this.#connection = null;
  }

  /** A gate that was started again took it. */
  reopened(connection: GateConnection, id: string): void {
    this.#connection = connection;
    this.#id = id;
  }
}
