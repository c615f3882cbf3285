import { describe, expect, it } from 'vitest';
import { groupChecks, type CheckSummary } from '#renderer/licensing-tool/import-license/check-groups.ts';
import { aFileView, checks, failedAt } from './file-views.ts';

const said = ({ groups }: CheckSummary): readonly string[] => groups.map(({ name, state }) => `${name} ${state}`);

describe('the checks of a file, as people ask them', () => {
  it('are six questions where all passed', () => {
    const summary = groupChecks(aFileView(), false);
    expect(said(summary)).toEqual([
      'file passed',
      'issuer passed',
      'computer passed',
      'user passed',
      'dates passed',
      'ended-early passed',
    ]);
    expect(summary.isRestSkipped).toBe(false);
  });

  it('name the one check that failed, and go on after it where there is something to look at', () => {
    const summary = groupChecks(aFileView({ checks: checks({ machine: 'failed' }) }), false);
    expect(said(summary)).toContain('computer failed');
    expect(said(summary)).toContain('dates passed');
    expect(summary.groups.find(({ name }) => name === 'computer')?.failed?.check).toBe('machine');
  });

  it('end with an issuer that is not trusted: nothing the file says is told', () => {
    const summary = groupChecks(aFileView({ license: null, checks: failedAt('certificate') }), null);
    expect(said(summary)).toEqual(['file passed', 'issuer failed']);
    expect(summary.isRestSkipped).toBe(true);
  });

  it('only tell whose the license is where nobody is signed in, or somebody else', () => {
    expect(said(groupChecks(aFileView(), null))).toContain('user told');
    expect(said(groupChecks(aFileView(), true))).toContain('user told');
  });

  it('of a list of ended licenses ask nothing about a computer or dates, and skip nothing by that', () => {
    const ofLicenses = {
      'is-a-checkout': 'skipped',
      length: 'skipped',
      machine: 'skipped',
      dates: 'skipped',
      'already-known': 'skipped',
    } as const;
    const summary = groupChecks(aFileView({ kind: 'revocations', license: null, checks: checks(ofLicenses) }), null);
    expect(said(summary)).toEqual(['file passed', 'issuer passed', 'ended-early passed']);
    expect(summary.isRestSkipped).toBe(false);
  });

  it('are none for a file of which nothing could be read', () => {
    const all = Object.fromEntries(checks().map(({ check }) => [check, 'skipped'] as const));
    expect(groupChecks(aFileView({ license: null, kind: null, checks: checks(all) }), null)).toEqual({
      groups: [],
      isRestSkipped: false,
    });
  });
});
