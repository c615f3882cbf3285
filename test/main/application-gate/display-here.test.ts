import { expect, it } from 'vitest';
import { displayHere } from '#main/application-gate/client/display-here.ts';

it.each([
  [{ DISPLAY: ':0', XAUTHORITY: '/run/x', HOME: '/home/alice' }, 'linux', { display: { DISPLAY: ':0', XAUTHORITY: '/run/x' } }],
  [{ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: '' }, 'linux', { display: { WAYLAND_DISPLAY: 'wayland-0' } }],
  [{ XAUTHORITY: '/run/x' }, 'linux', {}],
  [{ DISPLAY: 'x'.repeat(1_025) }, 'linux', {}],
  [{ DISPLAY: ':0\n' }, 'linux', {}],
  [{ DISPLAY: ':0' }, 'darwin', {}],
  [{ DISPLAY: ':0' }, 'win32', {}],
] as const)('a client names the display of %j on %s', (environment, platform, sent) => {
  expect(displayHere(environment, platform)).toEqual(sent);
});
