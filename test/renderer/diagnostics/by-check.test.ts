import { describe, expect, it } from 'vitest';
import type { FindingView } from '#core/contract/diagnostics.ts';
import { byCheck } from '#renderer/licensing-tool/diagnostics/by-check.ts';

const found = (check: string, state: FindingView['state'], code: FindingView['code']): FindingView => ({ check, state, code, facts: {}, problem: null });

describe('what Diagnostics found', () => {
  it('is one row for each thing, what needs somebody first, and the rest in its order', () => {
    const rows = byCheck([
      found('machine', 'good', 'machine-named'),
      found('policies', 'good', 'policies-in-force'),
      found('policies', 'attention', 'policy-value-wrong'),
      found('policies', 'attention', 'policy-name-unknown'),
      found('service', 'good', 'service-none'),
      found('store', 'bad', 'store-not-readable'),
    ]);
    expect(rows.map(({ check, state, findings }) => [check, state, ...findings.map(({ code }) => code)])).toEqual([
      ['store', 'bad', 'store-not-readable'],
      ['policies', 'attention', 'policy-value-wrong', 'policy-name-unknown', 'policies-in-force'],
      ['machine', 'good', 'machine-named'],
      ['service', 'good', 'service-none'],
    ]);
  });
});
