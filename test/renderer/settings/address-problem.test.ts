import { describe, expect, it } from 'vitest';
import { minutesAndSeconds } from '#renderer/connection-client/time-left.tsx';
import { addressProblem } from '#renderer/licensing-tool/settings/address-problem.ts';

describe('an address of a service as it is typed', () => {
  it.each(['https://licensing.example.com', 'https://licensing.example.com/path/', 'http://127.0.0.1:8790', 'http://[::1]:8790', 'http://localhost'])('can be one: %s', (text) => {
    expect(addressProblem(text)).toBeNull();
  });

  it.each([
    ['http://licensing.example.com', 'not-secure'],
    ['http://127.0.0.1.example.com', 'not-secure'],
    ['licensing.example.com', 'wrong'],
    ['https://', 'wrong'],
    ['https:///x', 'wrong'],
    ['https://anna@licensing.example.com', 'wrong'],
    ['https://licensing.example.com/?a', 'wrong'],
    ['https://licensing.example.com/#', 'wrong'],
    ['file:///etc/passwd', 'wrong'],
    ['javascript:alert(1)', 'wrong'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(addressProblem(text)).toBe(problem);
  });
});

describe('the time that is left', () => {
  it('counts a second that has begun, and never goes below zero', () => {
    expect([300_000, 299_001, 61_000, 9_000, 1, 0].map(minutesAndSeconds)).toEqual(['5:00', '5:00', '1:01', '0:09', '0:01', '0:00']);
  });
});
