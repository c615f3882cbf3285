import { expect, test } from 'vitest';
import { productId } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import { NO_LOCAL_POLICY } from '#core/entitlement/local-policy.ts';
import { decide } from '#core/status/decide.ts';
import type { DecisionFacts } from '#core/status/decision-facts.ts';
import { REASON_CODES, type ReasonCode } from '#core/status/reason.ts';
import { HOUR, plus } from '#core/time/instant.ts';
import { at } from '#fixtures/builders/instants.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import { playScenario } from '#main/application-gate/scenario/play-scenario.ts';
import { parseScenarioName, SCENARIO_NAMES } from '#main/application-gate/scenario/scenario-names.ts';

const NOW = at('2026-07-01T08:00:00.000Z');
const MODELER = { productId: product(4100), featureString: '' };
const NOTHING: DecisionFacts = {
  checkouts: [],
  policy: { state: 'none' },
  signIn: { userId: null, everSignedIn: false, lastVerifiedAt: null, unconfirmedSince: null, graceUsedUp: false },
  localPolicy: NO_LOCAL_POLICY,
  serviceConfigured: false,
  furthest: NOW,
  clockNotices: [],
  revocationsStale: false,
};

/** Only a store that fails leads to it, and another version than the one that is asked about. */
const BY_OTHER_WAYS = new Set<ReasonCode>(['could-not-be-determined', 'evaluation-needs-version']);

test.each(REASON_CODES.filter((reason) => !BY_OTHER_WAYS.has(reason)))('the scenario %s has that reason, by the decision itself', (reason) => {
  const question = { ...MODELER, name: null, version: parseDottedVersion('10.16.2.34') };
  expect(decide(question, playScenario(reason, MODELER).factsAt(NOW, NOTHING), NOW).reason).toBe(reason);
});

test('an evaluation needs the version that it is bound to', () => {
  const facts = playScenario('evaluation-needs-version', MODELER).factsAt(NOW, NOTHING);
  expect(decide({ ...MODELER, name: null, version: null }, facts, NOW).reason).toBe('evaluation-needs-version');
});

test('a scenario begins when it is asked for first, and time passes in it', () => {
  const scenario = playScenario('ends-soon', MODELER);
  const question = { ...MODELER, name: null, version: null };
  const first = decide(question, scenario.factsAt(NOW, NOTHING), NOW);
  expect(first).toMatchObject({ status: 'Ok', reason: 'covered-by-checkout' });
  const later = plus(NOW, HOUR);
  expect(decide(question, scenario.factsAt(later, NOTHING), later)).toMatchObject({ status: 'NotEntitled', reason: 'checkout-ended' });
});

test('another application than the scenario’s has no right in it', () => {
  const other = productId(5_100);
  const facts = playScenario('covered-by-checkout', MODELER).factsAt(NOW, NOTHING);
  expect(decide({ productId: other ?? product(5_100), featureString: '', name: null, version: null }, facts, NOW).mayRun).toBe(false);
});

test('every name is one of a scenario, and no other is', () => {
  expect(SCENARIO_NAMES.filter((name) => parseScenarioName(name) === null)).toEqual([]);
  expect(parseScenarioName('offline')).toBe('offline-grace');
  for (const name of ['', 'Offline', 'constructor', '__proto__', 'licensed']) expect(parseScenarioName(name)).toBeNull();
});
