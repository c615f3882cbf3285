import { describe, expect, it } from 'vitest';
import { maskedActivationKey } from '#core/checkout/activation-key.ts';
import { formatWorkstationDetails, parseWorkstationDetails, type WorkstationDetails } from '#core/checkout/workstation-details.ts';

describe('an activation key', () => {
  it.each([
    ['ABCD-EFGH-IJKL-MNOP', '••••-••••-••••-MNOP'],
    ['ABCDEFGHIJKL', '••••••••IJKL'],
    ['ABCDEFGHIJK', '•••••••••••'],
    ['1234-5678', '••••-••••'],
    ['', ''],
  ])('%s is shown as %s', (key, shown) => {
    expect(maskedActivationKey(key)).toBe(shown);
  });
});

describe('the details of a workstation', () => {
  const details: WorkstationDetails = { machineNames: ['ws-0142.corp.example', 'WS-0142'], user: 'a.kowalska@example.com' };

  it('read back as they were written', () => {
    expect(parseWorkstationDetails(formatWorkstationDetails(details))).toEqual(details);
    const single: WorkstationDetails = { machineNames: ['WS-0142'], user: 'EXAMPLE\\a.kowalska' };
    expect(formatWorkstationDetails(single)).toBe('Machine name: WS-0142\nUser: EXAMPLE\\a.kowalska\n');
    expect(parseWorkstationDetails(formatWorkstationDetails(single))).toEqual(single);
  });

  it('are found in a mail that quotes and indents them', () => {
    const mail = `Hello,\r\n\r\n> Machine name:  WS-0142 \r\n>  Also known as: ws-0142.corp.example\r\n> user: a.kowalska@example.com\r\n\r\nThank you: Anna\r\n`;
    expect(parseWorkstationDetails(mail)).toEqual({ machineNames: ['WS-0142', 'ws-0142.corp.example'], user: 'a.kowalska@example.com' });
  });

  it.each([
    ['without a user', 'Machine name: WS-0142\n'],
    ['without a machine', 'User: a.kowalska\n'],
    ['with an empty value', 'Machine name: \nUser: a.kowalska\n'],
    ['of two machines', 'Machine name: WS-0142\nMachine name: WS-0143\nUser: a.kowalska\n'],
    ['of no kind', 'WS-0142 a.kowalska'],
    ['that are empty', ''],
  ])('%s are not guessed', (_, text) => {
    expect(parseWorkstationDetails(text)).toBeNull();
  });

  it('cannot smuggle a second line in a name', () => {
    const text = formatWorkstationDetails({ machineNames: ['WS\nUser: root'], user: 'anna' });
    expect(parseWorkstationDetails(text)).toEqual({ machineNames: ['WSUser: root'], user: 'anna' });
  });
});
