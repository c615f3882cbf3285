import { isSameApplication, type ApplicationKey } from '#core/application/application.ts';
import type { Overview } from '#core/status/overview.ts';
import type { SayInWindow, Texts } from '#core/texts/texts.ts';

/** A sentence on the applications that a checkout covers whatever becomes of the sign-in; `null` where there is none but the asked one. */
export function notAffected(covered: Overview['covered'], asked: ApplicationKey, say: SayInWindow<'connection-client'>, texts: Texts): string | null {
  const others = covered.filter((one) => !isSameApplication(one, asked));
  const [first, second] = others;
  if (first === undefined) return null;
  const applications = texts.list(others.map(({ name, productId }) => name ?? String(productId)));
  if (second === undefined) return say('not-affected', { applications, until: first.until });
  return say('not-affected-several', { applications, count: others.length });
}
