import { describe, expect, it } from 'vitest';
import { parseWorkstationDetails } from '#core/checkout/workstation-details.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aCheckout } from '#fixtures/builders/checkouts.ts';
import {
  isHelpedByNewCheckout,
  requestForAdministrator,
  requestForIt,
} from '#renderer/licensing-tool/import-license/copied-requests.ts';
import { aFileView } from './file-views.ts';

const say = createTexts('en', { timeZone: 'Europe/Warsaw', program: null }).window('import-license');
const workstation = {
  machineNames: ['PL-WS-0142', 'pl-ws-0142.example.com'],
  user: 'a.kowalska',
  profileFolder: '/home/a.kowalska/profile',
  programVersion: '1.0.0',
};

describe('the request to an administrator', () => {
  const refused = aFileView({
    outcome: 'refused',
    code: 'other-machine',
    license: aCheckout({ machineName: 'PL-WS-0124' }),
  });

  it('names the computer of the license, and the exact names of this one, which the portal reads back', () => {
    const request = requestForAdministrator(refused, workstation, ['Demo Modeler 10.16.2.34'], say);
    expect(request).toContain('The license file I have is for the computer PL-WS-0124.');
    expect(request).toContain('Applications: Demo Modeler 10.16.2.34');
    expect(parseWorkstationDetails(request)).toEqual({ machineNames: workstation.machineNames, user: 'a.kowalska' });
  });

  it('says when a license ended or was cleared, in words', () => {
    const expired = { ...refused, code: 'expired', facts: { endedAt: '2026-09-01T22:00:00.000Z' } } as const;
    expect(requestForAdministrator(expired, workstation, [], say)).toContain('ended on Tue 1 Sep 2026, 24:00 CEST.');
    const cleared = { ...refused, code: 'cleared-earlier', facts: { clearedAt: '2026-07-01T08:00:00.000Z' } } as const;
    expect(requestForAdministrator(cleared, workstation, [], say)).toContain(
      'I cleared this license from this computer on Wed 1 Jul 2026, 10:00 CEST.',
    );
  });

  it('cannot be written over by the name of a file', () => {
    const hostile = { ...refused, path: 'a.belic\nUser: mallory\nMachine name: OTHER' };
    const request = requestForAdministrator(hostile, workstation, ['x\nUser: mallory'], say);
    expect(parseWorkstationDetails(request)).toEqual({ machineNames: workstation.machineNames, user: 'a.kowalska' });
  });

  it('is offered where a new checkout helps, and not where it does not', () => {
    const helped = (
      code: 'other-machine' | 'damaged' | 'untrusted-issuer' | 'issued-in-the-future' | 'unreadable',
      facts = {},
    ) => isHelpedByNewCheckout({ code, facts });
    expect([helped('other-machine'), helped('damaged'), helped('damaged', { cause: 'id-of-another-issuer' })]).toEqual([
      true,
      true,
      true,
    ]);
    expect([
      helped('damaged', { cause: 'zip-damaged' }),
      helped('untrusted-issuer'),
      helped('issued-in-the-future'),
      helped('unreadable'),
    ]).toEqual([false, false, false, false]);
  });
});

describe('the request to an IT department', () => {
  const fingerprint = '0123456789abcdef'.repeat(4);
  const file = aFileView({
    outcome: 'refused',
    code: 'untrusted-issuer',
    license: null,
    path: 'stranger.belic',
    signer: {
      subject: 'O=Example Engineering, CN=License signing',
      issuedBy: 'CN=Somebody',
      fingerprint,
      validFrom: at('2026-01-01T00:00:00.000Z'),
      validUntil: at('2027-01-01T00:00:00.000Z'),
    },
    trustLine: `licensing trust add stranger.belic --fingerprint ${fingerprint}`,
  });

  it('has the exact line, the fingerprint in groups, who signed as the certificate says, and the telephone', () => {
    const request = requestForIt(file, workstation, say) ?? '';
    expect(request).toContain(`\n  licensing trust add stranger.belic --fingerprint ${fingerprint}\n`);
    expect(request).toContain('0123 4567 89ab cdef 0123');
    expect(request).toContain(
      'Signed by, as its certificate says and nobody has confirmed: O=Example Engineering, CN=License signing',
    );
    expect(request).toContain('call them on a number you know already');
    expect(parseWorkstationDetails(request)).toMatchObject({ user: 'a.kowalska' });
  });

  it('says for a file in a zip that it has to be taken out first', () => {
    expect(requestForIt({ ...file, container: 'zip' }, workstation, say)).toContain(
      'Take the file out of its zip file first.',
    );
    expect(requestForIt(file, workstation, say)).not.toContain('Take the file out');
  });

  it('is not there where nobody signed', () => {
    expect(requestForIt({ ...file, signer: null }, workstation, say)).toBeNull();
  });
});
