import { GATE_LIMITS } from '#core/contract/gate/limits.ts';

const NAMES = ['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY'] as const;

/** Where this program shows its windows, on Linux: the gate may have been started elsewhere. Nothing of it where it has no display. */
export function displayHere(environment: Readonly<Record<string, string | undefined>> = process.env, platform = process.platform): { readonly display?: Readonly<Record<string, string>> } {
  if (platform !== 'linux') return {};
  const named = NAMES.flatMap((name) => {
    const value = environment[name] ?? '';
    return value === '' || value.length > GATE_LIMITS.displayCharacters || HAS_CONTROL.test(value) ? [] : [[name, value] as const];
  });
  return named.some(([name]) => name !== 'XAUTHORITY') ? { display: Object.fromEntries(named) } : {};
}

const HAS_CONTROL = /[\u0000-\u001f\u007f]/;
