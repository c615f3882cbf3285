import type { SignInProgress } from '#core/contract/sign-in.ts';
import type { StartAnswer } from '#core/contract/starting.ts';
import type { PromptText } from '#core/texts/messages.ts';
import { useSay, useTexts } from '../state/texts-context.tsx';

/** The heading and the sentences of the sign-in prompt, for how far signing in is. */
export function useSignInWords(progress: SignInProgress, { decision, prompt }: StartAnswer): PromptText {
  const texts = useTexts();
  const say = useSay('connection-client');
  switch (progress.state) {
    case 'idle':
      return texts.signInPrompt(prompt.signIn === 'none' ? 'normal' : prompt.signIn, decision);
    case 'checking':
      return { title: say('checking-title'), body: say('checking-body') };
    case 'waiting-for-browser':
      return { title: say('waiting-title'), body: say('waiting-body', { until: progress.until }) };
    case 'not-completed':
      return { title: say('not-completed-title'), body: say('not-completed-body') };
    case 'no-network':
      return { title: say('no-network-title'), body: say('no-network-body') };
    case 'no-answer':
    case 'service-refused':
    case 'not-trusted':
      return { title: say('no-answer-title'), body: say('no-answer-body') };
    case 'wrong-account':
      return { title: say('wrong-account-title'), body: say('wrong-account-body', { expected: progress.expected, actual: progress.actual }) };
  }
}
