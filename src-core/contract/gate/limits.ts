/** The versions of the protocol that this program speaks; the highest that both sides speak is spoken. */
export const GATE_VERSIONS = { from: 1, to: 1 } as const;

/** What one connection to the gate may ask for. What goes beyond is refused, and never makes the gate grow. */
export const GATE_LIMITS = {
  /** The longest line either side sends, in bytes, its LF counted. */
  lineBytes: 65_536,
  /** Connections at once; beyond them one that holds nothing open is ended, or the newcomer refused. */
  connections: 256,
  /** Requests of one connection that wait for their answer. */
  requestsInFlight: 16,
  /** Subscriptions of one connection; they end with it. */
  subscriptions: 64,
  /** Open sessions of one connection. */
  sessions: 64,
  /** What a connection that does not read may leave unread before it is dropped, in bytes. */
  unreadBytes: 262_144,
  nameCharacters: 256,
  featureCharacters: 256,
  /** Of each name that a display goes by. */
  displayCharacters: 1_024,
} as const;

/** How long each wait is, at most, in milliseconds; every wait has an end. */
export const GATE_WAITS = {
  /** From connecting to the first line. */
  hello: 10_000,
  /** For the answer to `status`, `stop` and `subscribe`. */
  answer: 5_000,
  /** For the answer to a `start` that asks nobody. */
  start: 10_000,
  /** For a person, from the moment a window is on its way, or waits for its turn. */
  prompt: 15 * 60_000,
  /** For a gate that was started to answer its socket. */
  begin: 5_000,
} as const;

/** How long a running application that lost its right has until it must have saved, in milliseconds (licensing-rules.md). */
export const TIME_TO_SAVE = 60 * 60_000;
