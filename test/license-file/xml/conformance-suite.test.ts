import { describe, expect, it } from 'vitest';
import { cleanTransport } from '#license-file/encoding/transport.ts';
import { passGate } from '#license-file/xml/xml-gate.ts';
import { reportCount } from '../../support/counts.ts';
import { readConformanceSuite } from './conformance-suite.ts';
import { issuedText, outcomeOf } from './xml-licenses.ts';
import { makeXmlIssuer } from './xml-signer.ts';

const suite = readConformanceSuite();
const malformed = suite.filter(({ type }) => type === 'not-wf');
const { issuer, trust } = await makeXmlIssuer();
const document = Buffer.from(issuedText(issuer));

/** What the gate says about a document's bytes. */
function outcome(bytes: Buffer): string {
  const text = cleanTransport(bytes);
  if (text === null) return 'not-utf-8';
  const result = passGate(text);
  return result.passed ? 'passed' : result.problem;
}

function countByOutcome(outcomes: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(outcomes)].sort().map((name) => [name, outcomes.filter((each) => each === name).length]));
}

describe('the W3C XML conformance suite', () => {
  it('is there as a whole', () => {
    expect(malformed.length).toBeGreaterThan(1_400);
    expect(suite.length).toBeGreaterThan(2_500);
  });

  it('has no document that is not well-formed and passes the gate', () => {
    const outcomes = malformed.map(({ bytes }) => outcome(bytes));
    for (const [name, count] of countByOutcome(outcomes))
      reportCount(`W3C XML suite: not well-formed, refused as ${name}`, count);
    expect(outcomes).not.toContain('passed');
  });

  it('has no document of any type that passes the gate', () => {
    expect(suite.filter(({ bytes }) => outcome(bytes) === 'passed')).toEqual([]);
    reportCount('W3C XML suite: documents of every type, refused', suite.length);
  });

  // Alone, most of them fail for their root element already; inside a license it is the malformed part that counts.
  it('has no document that is not well-formed and passes inside a license', () => {
    const at = document.indexOf('FIELD-LAPTOP-07');
    const outcomes = malformed
      .filter(({ bytes }) => bytes.length > 0)
      .map(({ bytes }) => {
        const placed = Buffer.concat([document.subarray(0, at), bytes, document.subarray(at)]);
        return outcomeOf(placed, trust);
      });
    for (const [name, count] of countByOutcome(outcomes))
      reportCount(`W3C XML suite: inside a license, refused as ${name}`, count);
    expect(outcomes).not.toContain('accepted');
  });
});
