import { ownName } from '#core/application/own-name.ts';
import { GATE_WAITS } from '#core/contract/gate/limits.ts';
import type { CheckedGateRequest } from '#core/contract/gate/to-gate.ts';
import type { StartAnswer } from '#core/contract/starting.ts';
import type { Decision } from '#core/status/decision.ts';
import type { Instant } from '#core/time/instant.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import { isAllowed, needsNobody } from '#main/use-cases/sign-in/start-prompts.ts';
import { askToStart } from '#main/use-cases/sign-in/work-offline.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { START_PATIENCE } from './gate-patience.ts';
import { failureOf, gateFailure, sentAnswer, type GateFailure, type SentAnswer } from './gate-message.ts';
import type { GateProfile } from './gate-profile.ts';
import type { PromptDesk } from './prompt-desk.ts';
import { questionOf } from './question-of.ts';
import type { SessionBook, SessionOwner } from './session-book.ts';

/** What is left, in milliseconds, of the time that an answer has, for everything but waiting. */
const SPARE = 1_000;

/** What a start works with. */
export interface StartCircumstances {
  readonly profile: GateProfile;
  readonly prompts: PromptDesk;
  readonly sessions: SessionBook;
  /** Waits a moment for what is just being imported from the organisation's folder. */
  readonly imported: () => Promise<void>;
  /** Refreshes the sign-in for a start on this answer, for as long as such a start waits; whether it was. */
  readonly confirmed: (decision: Decision, isGone: AbortSignal) => Promise<boolean>;
  readonly owner: SessionOwner;
  /** What the program called itself when it connected. */
  readonly program: string | null;
  /** Aborted when the connection ends: then nobody waits for the answer. */
  readonly signal: AbortSignal;
  readonly prompting: (until: Instant) => void;
}

/** A session that was begun, with the answer it runs on. */
export interface Started extends SentAnswer {
  readonly session: string;
}

type StartRequest = CheckedGateRequest<'start'>;

/**
 * Starts an application: at once where nobody has to be asked, else after asking in a window (licensing-rules.md, The offline grace
 * period); opens a session exactly where it may run and the person went on.
 */
export async function answerStart(request: StartRequest, here: StartCircumstances): Promise<{ readonly ok: true; readonly value: Started } | GateFailure> {
  const { profile, prompts, signal, prompting, owner } = here;
  const question = questionOf(request);
  const first = await askedAgain(question, here);
  if (!first.ok) return failureOf(first);
  if (needsNobody(first.value)) return begin(first.value, request, here);
  // Who wants nobody asked is told what holds without.
  if (request.prompt === 'none') return refused(first.value, 'prompt-unavailable');
  if (prompts.declined.has(owner, question)) return refused(first.value, 'prompt-declined');
  const asked = await prompts.ask({ ...question, ownName: nameOf(request, here) }, { signal, prompting, display: request.display });
  // What happened in the window was written by another process; what closing it meant, by this one.
  here.sessions.watch.soon();
  if (!asked.ok) return failureOf(asked);
  // Also where it may not run: signing in or a license file, in the window, could have helped.
  if (asked.value.asked === 'no-window') return gateFailure('prompt-unavailable', sentAnswer(asked.value.answer ?? first.value));
  const last = await profile.use((opened) => askToStart(opened, question), START_PATIENCE);
  if (!last.ok) return failureOf(last);
  if (isAllowed(last.value)) return begin(last.value, request, here);
  if (asked.value.asked === 'timed-out') return gateFailure('prompt-timed-out', sentAnswer(last.value));
  prompts.declined.note(owner, question);
  return refused(last.value, 'prompt-declined');
}

/**
 * Who would be asked, or refused, by a gate that has only just been started may have their license in the organisation's folder; and who is
 * connected may have their sign-in confirmed in a moment (licensing-rules.md, The decision, 4; The offline grace period).
 */
async function askedAgain(question: StatusQuestion, { profile, imported, confirmed, signal }: StartCircumstances): Promise<UseCaseAnswer<StartAnswer>> {
  const end = performance.now() + GATE_WAITS.start - SPARE;
  const left = (): number => Math.max(0, end - performance.now());
  const ask = (): Promise<UseCaseAnswer<StartAnswer>> => profile.use((opened) => askToStart(opened, question), Math.min(START_PATIENCE, left()));
  const first = await ask();
  if (!first.ok || needsNobody(first.value)) return first;
  await imported();
  const second = await ask();
  if (!second.ok || needsNobody(second.value)) return second;
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(left()))]);
  return (await confirmed(second.value.decision, inTime)) ? ask() : second;
}

/** Why it does not start: no right, or what stands in the way beside. */
function refused(answer: StartAnswer, otherwise: 'prompt-unavailable' | 'prompt-declined'): GateFailure {
  return gateFailure(answer.decision.mayRun ? otherwise : 'may-not-run', sentAnswer(answer));
}

function nameOf({ application }: StartRequest, { program }: StartCircumstances): string | null {
  return ownName(application?.name) ?? ownName(program);
}

async function begin(answer: StartAnswer, request: StartRequest, here: StartCircumstances): Promise<{ readonly ok: true; readonly value: Started } | GateFailure> {
  const { sessions, owner, signal } = here;
  const isGone = (): boolean => signal.aborted;
  if (isGone()) return gateFailure('gate-ending');
  const { now, decision } = answer;
  const session = await sessions.begin({ owner, question: questionOf(request), decision, now, name: nameOf(request, here) });
  // Its connection ended meanwhile, and with it the session.
  if (isGone()) await sessions.end(owner, session, 'connection-ended');
  return { ok: true, value: { ...sentAnswer(answer), session } };
}
