import type { SignInProgress } from '#core/contract/sign-in.ts';
import type { StartAnswer } from '#core/contract/starting.ts';
import type { PromptText } from '#core/texts/messages.ts';
import { useSay, useTexts } from '../state/texts-context.tsx';

/**
 * The heading and the sentences of the sign-in prompt, for how far signing in is.
 *
 * @param answer the application that asks; `null` where a person signs in from the Licensing Tool
 */
export function useSignInWords(progress: SignInProgress, answer: StartAnswer | null): PromptText {
  const texts = useTexts();
  const say = useSay('connection-client');
  const own = useSay('sign-in');
  switch (progress.state) {
    case 'idle':
      if (answer === null) return { title: own('starting-title'), body: own('starting-body') };
      return texts.signInPrompt(answer.prompt.signIn === 'none' ? 'normal' : answer.prompt.signIn, answer.decision);
    case 'checking':
      return { title: say('checking-title'), body: say('checking-body') };
    case 'waiting-for-browser':
      if (progress.byHand === true) return { title: say('by-hand-title'), body: say('by-hand-body', { until: progress.until }) };
      return { title: say('waiting-title'), body: say('waiting-body', { until: progress.until }) };
    case 'not-completed':
      return { title: say('not-completed-title'), body: own(`not-completed-${progress.cause}`) };
    case 'no-network':
      return { title: say('no-network-title'), body: say('no-network-body') };
    case 'no-answer':
      return { title: say('no-answer-title'), body: say('no-answer-body') };
    case 'service-refused': {
      const cause = refusalOf(progress.code);
      if (cause === 'other') return { title: own('refused-other-title'), body: own('refused-other', { code: progress.code }) };
      return { title: own(`refused-${cause}-title`), body: own(`refused-${cause}`) };
    }
    case 'not-trusted':
      return { title: own('not-trusted-title'), body: own('not-trusted-body') };
    case 'wrong-account':
      return { title: say('wrong-account-title'), body: say('wrong-account-body', { expected: progress.expected, actual: progress.actual }) };
  }
}

const REFUSALS = ['not-a-member', 'user-disabled', 'sign-in-ended'] as const;

/** A refusal that has words of its own, or `other`, which shows the service's code. */
export function refusalOf(code: string): (typeof REFUSALS)[number] | 'other' {
  return REFUSALS.find((one) => one === code) ?? 'other';
}
