import type { CheckedGateRequest } from '#core/contract/gate/to-gate.ts';
import type { StartAnswer } from '#core/contract/starting.ts';
import type { Instant } from '#core/time/instant.ts';
import { isAllowed, needsNobody } from '#main/use-cases/sign-in/start-prompts.ts';
import { askToStart } from '#main/use-cases/sign-in/work-offline.ts';
import { START_PATIENCE } from './gate-patience.ts';
import { failureOf, gateFailure, sentAnswer, type GateFailure, type SentAnswer } from './gate-message.ts';
import type { GateProfile } from './gate-profile.ts';
import type { PromptDesk } from './prompt-desk.ts';
import { questionOf } from './question-of.ts';
import type { SessionBook, SessionOwner } from './session-book.ts';

/** What a start works with. */
export interface StartCircumstances {
  readonly profile: GateProfile;
  readonly prompts: PromptDesk;
  readonly sessions: SessionBook;
  readonly owner: SessionOwner;
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
  const { profile, prompts, signal, prompting } = here;
  const question = questionOf(request);
  const first = await profile.use((opened) => askToStart(opened, question), START_PATIENCE);
  if (!first.ok) return failureOf(first);
  if (needsNobody(first.value)) return begin(first.value, request, here);
  if (request.prompt === 'none') return unasked(first.value);
  const asked = await prompts.ask(question, { signal, prompting });
  // What happened in the window was written by another process; what closing it meant, by this one.
  here.sessions.watch.soon();
  if (!asked.ok) return failureOf(asked);
  if (asked.value.asked === 'no-window') return unasked(asked.value.answer ?? first.value);
  const last = await profile.use((opened) => askToStart(opened, question), START_PATIENCE);
  if (!last.ok) return failureOf(last);
  if (isAllowed(last.value)) return begin(last.value, request, here);
  const answer = sentAnswer(last.value);
  if (asked.value.asked === 'timed-out') return gateFailure('prompt-timed-out', answer);
  return gateFailure(last.value.decision.mayRun ? 'prompt-declined' : 'may-not-run', answer);
}

/** Nobody can be asked: an application that may not run would not be helped by a window either. */
function unasked(answer: StartAnswer): GateFailure {
  return gateFailure(answer.decision.mayRun ? 'prompt-unavailable' : 'may-not-run', sentAnswer(answer));
}

async function begin(answer: StartAnswer, request: StartRequest, { sessions, owner, signal }: StartCircumstances): Promise<{ readonly ok: true; readonly value: Started } | GateFailure> {
  const isGone = (): boolean => signal.aborted;
  if (isGone()) return gateFailure('gate-ending');
  const { now, decision } = answer;
  const session = await sessions.begin({ owner, question: questionOf(request), decision, now, name: request.application?.name ?? null });
  // Its connection ended meanwhile, and with it the session.
  if (isGone()) await sessions.end(owner, session, 'connection-ended');
  return { ok: true, value: { ...sentAnswer(answer), session } };
}
