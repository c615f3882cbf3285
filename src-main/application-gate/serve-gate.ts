import { setTimeout as passed } from 'node:timers/promises';
import { GATE_LIMITS, GATE_WAITS } from '#core/contract/gate/limits.ts';
import type { Texts } from '#core/texts/texts.ts';
import { PROGRAM_VERSION } from '#main/build-information.ts';
import { logBrokenPromise } from '#main/broken-promise.ts';
import { connectLocalSocket } from '#main/local-socket/connect-local-socket.ts';
import type { SocketProfile } from '#main/local-socket/local-endpoint.ts';
import { serveLocalSocket } from '#main/local-socket/serve-local-socket.ts';
import type { LocalSocketProblem } from '#main/local-socket/socket-folder.ts';
import { operatingSystemUser } from '#main/machine/operating-system-user.ts';
import type { TokenKeeper } from '#main/sign-in/token-keeper.ts';
import type { Surroundings } from '#main/use-cases/open-profile.ts';
import { useCaseProblem, type UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { Conversation, type GateParts } from './conversation.ts';
import type { AskingService, Attendance } from './gate-attendance.ts';
import { IMPORT_PATIENCE, START_PATIENCE } from './gate-patience.ts';
import { sentError } from './gate-message.ts';
import { GateProfile } from './gate-profile.ts';
import { gateTexts } from './gate-texts.ts';
import { IdleWatch } from './idle-watch.ts';
import { PromptDesk } from './prompt-desk.ts';
import type { ScenarioPrompt } from './scenario/scenario-names.ts';
import { SCENARIO_PATIENCE, scriptedPerson } from './scenario/scripted-person.ts';
import { SessionBook } from './session-book.ts';
import { StatusDesk } from './status-desk.ts';

/** How long, in milliseconds, a gate stays that nobody needs. */
export const IDLE_AFTER = 60_000;

const BETWEEN_TRIES = 50;

/** What a gate is served with. */
export interface GateOptions {
  readonly surroundings: Surroundings;
  /** The environment of this process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly texts: Texts;
  /** Whether it stays although nobody needs it, since it was started with the user's session. */
  readonly stays: boolean;
  /** Milliseconds after which one that nobody needs ends; a minute unless given. */
  readonly idleAfter?: number;
  /** Milliseconds for which a prompt is open at most; fifteen minutes unless given. */
  readonly longestPrompt?: number;
  /** Knows the tokens of the sign-in, instead of one of its own; only tests give one. */
  readonly keeper?: TokenKeeper;
  /** What the person of a scenario does, where the surroundings have one. */
  readonly scenarioPrompt?: ScenarioPrompt;
}

/** A gate that answers. */
export interface ServedGate {
  readonly outcome: 'serving';
  readonly address: string;
  /** Resolves once it has ended, because nobody needed it or `end` was called. */
  readonly ended: Promise<'idle' | 'asked'>;
  /** Ends it: sessions are closed, what waits is answered. */
  end(): Promise<void>;
}

/** It answers; another one does; or there is no place for it to answer at. */
export type GateResult =
  | ServedGate
  | { readonly outcome: 'taken'; readonly address: string }
  | { readonly outcome: 'refused'; readonly problem: LocalSocketProblem }
  | { readonly outcome: 'no-profile'; readonly problem: UseCaseProblem };

/** Serves the gate of this user's profile (docs/application-gate.md), unless another process does. */
export async function serveGate(options: GateOptions): Promise<GateResult> {
  const { surroundings, environment, texts, stays, idleAfter = IDLE_AFTER, scenarioPrompt = 'continued' } = options;
  const { scenario } = surroundings;
  const longestPrompt = options.longestPrompt ?? (scenario === undefined ? undefined : SCENARIO_PATIENCE);
  const user = operatingSystemUser();
  if (!user.ok) return { outcome: 'no-profile', problem: useCaseProblem('profile-unusable', { path: surroundings.profileFolder, cause: user.problem.code }) };
  const place: SocketProfile = { folder: surroundings.profileFolder, isOverride: surroundings.overrides.profileFolder !== null };
  const profile = new GateProfile(surroundings);
  const opened = await profile.open();
  // The folder is where the gate answers: without one that is this user's own there is no gate. A store that fails is told to whoever asks.
  if (!opened.ok && opened.code.startsWith('profile-')) return { outcome: 'no-profile', problem: opened };
  const sessions = new SessionBook(profile);
  const prompts = new PromptDesk(profile, environment, longestPrompt, scenario === undefined ? null : scriptedPerson(scenarioPrompt, profile));
  const { lineBytes, requestsInFlight } = GATE_LIMITS;
  const { promise: attending, resolve: attends } = Promise.withResolvers<Attendance>();
  const parts: GateParts = {
    profile,
    statuses: new StatusDesk(profile),
    prompts,
    sessions,
    imported: () => Promise.race([attending.then((one) => one.imported(IMPORT_PATIENCE)), passed(IMPORT_PATIENCE)]),
    confirmed: async (decision, isGone) => (await attending).confirmed(decision, isGone),
    texts: gateTexts(texts),
    welcome: {
      gate: { program: 'licensing-client', version: PROGRAM_VERSION },
      profile: user.user.name,
      limits: { lineBytes, requestsInFlight },
      ...(scenario === undefined ? {} : { scenario: scenario.name }),
    },
  };
  const conversations = new Set<Conversation>();
  const { promise: ended, resolve: hasEnded } = Promise.withResolvers<'idle' | 'asked'>();
  const isNeeded = async (): Promise<boolean> => stays || conversations.size > 0 || prompts.count > 0 || (await isWindowOpen(place));
  const idle = new IdleWatch(isNeeded, idleAfter, () => void end('idle'));
  const served = await serveLocalSocket({
    endpoint: 'gate',
    profile: place,
    mostConnections: GATE_LIMITS.connections,
    makeRoom: () => spareIdlest(conversations),
    onRefused: (line) => {
      line.send({ error: sentError({ code: 'too-many-connections' }, parts.texts) });
    },
    onConnection: (line) => {
      const conversation = new Conversation(line, parts);
      conversations.add(conversation);
      idle.touch();
      void conversation.done.finally(() => {
        conversations.delete(conversation);
        idle.touch();
      });
    },
  });
  if (served.outcome !== 'serving') {
    idle.stop();
    profile.close();
    if (served.outcome === 'refused' || (await doesAnswer(place))) return served;
    return { outcome: 'refused', problem: { code: 'not-answering', path: served.address, errno: '' } };
  }
  attends(attendTo(profile, sessions, { environment, keeper: options.keeper }));
  let ending: Promise<void> | null = null;
  const end = (why: 'idle' | 'asked'): Promise<void> => {
    ending ??= (async () => {
      idle.stop();
      await sessions.endAll(null, 'keeper-ended');
      const closed = prompts.close();
      await Promise.all([...conversations].map((conversation) => conversation.end()));
      await served.close();
      await closed;
      sessions.watch.stop();
      await (await attending).end();
      await sessions.writeUnwritten(START_PATIENCE);
      profile.close();
      hasEnded(why);
    })();
    return ending;
  };
  return { outcome: 'serving', address: served.address, ended, end: () => end('asked') };
}

/** What it does beside answering is loaded once it answers; a fault in that is no reason not to. */
async function attendTo(profile: GateProfile, sessions: SessionBook, asking: AskingService): Promise<Attendance> {
  try {
    const { attend } = await import('./gate-attendance.ts');
    return attend(profile, sessions, asking);
  } catch (error) {
    logBrokenPromise('the gate', error);
    return { imported: () => Promise.resolve(), confirmed: () => Promise.resolve(false), end: () => Promise.resolve() };
  }
}

/** Ends the conversation that has been without anything open for the longest time; whether there is one. */
function spareIdlest(conversations: ReadonlySet<Conversation>): boolean {
  let idlest: Conversation | null = null;
  let since = Infinity;
  for (const conversation of conversations) {
    const { idleSince } = conversation;
    if (idleSince !== null && idleSince < since) [idlest, since] = [conversation, idleSince];
  }
  idlest?.spare();
  return idlest !== null;
}

/** Whether the gate that is there answers a program; one that has just been started is given its time. */
async function doesAnswer(place: SocketProfile): Promise<boolean> {
  const { GateConnection } = await import('./client/gate-connection.ts');
  const patience = AbortSignal.timeout(GATE_WAITS.begin);
  while (!patience.aborted) {
    try {
      const connection = await GateConnection.open(place, { name: 'licensing gate' }, { decision: () => undefined, ended: () => undefined });
      connection?.close();
      if (connection !== null) return true;
    } catch {
      // Broken off or refused: it is asked again.
    }
    await passed(BETWEEN_TRIES);
  }
  return false;
}

/** Whether a window of this profile is open: it needs the gate for what it tells. */
async function isWindowOpen(place: SocketProfile): Promise<boolean> {
  const line = await connectLocalSocket('window', place);
  line?.close();
  return line !== null;
}
