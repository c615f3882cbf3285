import { describe, expect, it } from 'vitest';
import { decisionJson } from '#core/status/decision-json.ts';
import { decide } from '#core/status/decide.ts';
import { undetermined } from '#core/status/undetermined.ts';
import { decisionLine } from '#main/applications/decision-variable.ts';
import { facts, NOON, question, stored } from '../../core/status/builders.ts';

describe('LICENSING_DECISION', () => {
  it('is one line of JSON: schema 1, then the decision as programs read it', () => {
    const decision = decide(question(), facts({ checkouts: [stored()] }), NOON);
    const line = decisionLine(decision);
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({ schema: 1, ...decisionJson(decision) });
    expect(JSON.parse(line)).toMatchObject({ status: 'Ok', mayRun: true, until: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) });
  });

  it('is plain ASCII whatever an application is called', () => {
    const name = 'Rohrnetz „Süd“ \u{1f6a7}\n\u007f 配管';
    const line = decisionLine(undetermined({ ...question(), name }, 'store-full'));
    expect(line).toMatch(/^[\u0020-\u007e]+$/);
    expect(JSON.parse(line)).toMatchObject({ name });
  });

  it('fits into one variable of any system: evidence that does not is left out at its end and counted', () => {
    const decision = undetermined(question(), 'store-full');
    const evidence = Array.from({ length: 2_000 }, (_, number) => ({ fact: 'not-determined', code: `cause ${String(number)}` }) as const);
    const line = decisionLine({ ...decision, evidence });
    expect(line.length).toBeLessThan(32_767);
    const read = JSON.parse(line) as { readonly evidence: readonly unknown[]; readonly evidenceLeftOut: number };
    expect(read.evidence.length + read.evidenceLeftOut).toBe(2_000);
    expect(read.evidence).toEqual(evidence.slice(0, read.evidence.length));
    expect(read.evidence.length).toBeGreaterThan(100);
  });
});
