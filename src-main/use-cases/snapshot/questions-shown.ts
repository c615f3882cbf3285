import { isSameApplication, type ApplicationKey } from '#core/application/application.ts';
import type { ApplicationVersion } from '#core/application/version.ts';
import type { ApplicationToStart } from '#core/contract/snapshot.ts';
import type { DecisionFacts, Question } from '#core/status/decision-facts.ts';
import { knownQuestions } from '#core/status/known-questions.ts';
import type { Instant } from '#core/time/instant.ts';

/** An application that is installed and registered on this computer. */
export interface InstalledApplication extends ApplicationKey {
  readonly name: string;
  /** `null` where its registration does not say. */
  readonly version: ApplicationVersion | null;
}

/** What a window knows of the applications of this computer, beside the profile. */
export interface ApplicationsHere {
  /** Every application that can be started from the window, whether or not the profile knows it. */
  readonly registered: readonly InstalledApplication[];
  /** The application that the window asks for, where it asks for one, in the version that is to start where that is known. */
  readonly asking: ApplicationToStart | null;
  isRunning(application: ApplicationKey): boolean;
}

/**
 * One question for each application that a window shows: those the profile knows, those that are registered here, and the one it asks
 * for; by name. Of a registered one the installed version is asked about, and of the one it asks for the version that is to start: what
 * is shown is what a start would get.
 */
export function questionsShown(facts: DecisionFacts, { registered, asking }: ApplicationsHere, now: Instant): readonly Question[] {
  const known = knownQuestions(facts, now).map((question): Question => {
    const installed = registered.find((one) => isSameApplication(one, question)) ?? null;
    return { ...question, name: question.name ?? installed?.name ?? null, version: installed === null ? question.version : installed.version };
  });
  const questions = [...known];
  const add = (question: Question): void => {
    if (!questions.some((one) => isSameApplication(one, question))) questions.push(question);
  };
  for (const { productId, featureString, name, version } of registered) add({ productId, featureString, name, version });
  if (asking === null) return questions.sort(byName);
  const { productId, featureString, version = null, ownName = null } = asking;
  add({ productId, featureString, name: null, version });
  return questions.map((one) => (isSameApplication(one, asking) ? { ...one, version: version ?? one.version, ownName } : one)).sort(byName);
}

function byName(left: Question, right: Question): number {
  const [one, other] = [left.name ?? '', right.name ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  if (left.productId !== right.productId) return left.productId - right.productId;
  return left.featureString < right.featureString ? -1 : 1;
}
