import type { GateDisplay } from '#core/contract/gate/to-gate.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment that a window is opened with: this process's own, with the display of the program that asks where it names one. The gate
 * may have been started over ssh, and the program on the desktop.
 */
export function windowEnvironment(own: Environment, named: GateDisplay | null, platform: NodeJS.Platform = process.platform): Environment {
  const { DISPLAY = '', WAYLAND_DISPLAY = '', XAUTHORITY = '' } = named ?? {};
  if (platform !== 'linux' || (DISPLAY === '' && WAYLAND_DISPLAY === '')) return own;
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, XAUTHORITY: _authority, ...rest } = own;
  const given = Object.entries({ DISPLAY, WAYLAND_DISPLAY, XAUTHORITY }).filter(([, value]) => value !== '');
  return { ...rest, ...Object.fromEntries(given) };
}
