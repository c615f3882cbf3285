import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import { writeProblem, type WriteProblem } from '#main/durable-file/write-problem.ts';
import type { LoginStart, LoginStartState } from './login-start.ts';

/** Our entry among what the desktop starts (freedesktop.org, Desktop Application Autostart Specification). */
const NAME = 'licensing-client-gate.desktop';

/**
 * Starting at login on Linux: an entry in `${XDG_CONFIG_HOME:-~/.config}/autostart`, which every desktop reads and each lets a person switch off
 * in its own way.
 */
export function xdgAutostart(command: readonly string[], environment: Readonly<Record<string, string | undefined>>, homeFolder: string): LoginStart {
  const configured = environment['XDG_CONFIG_HOME'] ?? '';
  const place = join(isAbsolute(configured) ? configured : join(homeFolder, '.config'), 'autostart', NAME);
  const text = entryText(command);
  return { whyNot: null, place, state: () => stateOf(place, text), set: (isOn) => (isOn ? write(place, text) : remove(place)) };
}

/** The entry, which starts these words. */
export function entryText(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Licensing Client',
    'Comment=Answers applications that ask whether they may run',
    `Exec=${command.map(execWord).join(' ')}`,
    // Where the program is gone, desktops leave the entry alone.
    `TryExec=${(command[0] ?? '').replaceAll('\\', '\\\\')}`,
    'Terminal=false',
    'NoDisplay=true',
    '',
  ].join('\n');
}

/**
 * A word of `Exec`: in double quotes, with a backslash before what stays special inside them; `%` doubled, since one begins a field code; and
 * every backslash doubled once more, as in any text of such a file (Desktop Entry Specification, "The Exec key").
 */
function execWord(word: string): string {
  const quoted = `"${word.replaceAll(/["`$\\]/g, '\\$&')}"`;
  return quoted.replaceAll('%', '%%').replaceAll('\\', '\\\\');
}

function stateOf(place: string, own: string): LoginStartState {
  let text: string;
  try {
    text = readFileSync(place, 'utf8');
  } catch {
    // Not there, or not to be read by the desktop either.
    return 'off';
  }
  // How GNOME, KDE and the specification itself say that somebody switched it off.
  if (/^(?:Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/m.test(text)) return 'kept-from-it';
  if (lineOf(text, 'Exec') === lineOf(own, 'Exec')) return 'on';
  // Another installation's entry is as good as ours. One with our program and other words is an older version's.
  const other = lineOf(text, 'TryExec');
  return other !== lineOf(own, 'TryExec') && existsSync(other.replaceAll('\\\\', '\\')) ? 'on' : 'stale';
}

function lineOf(text: string, key: string): string {
  return new RegExp(`^${key}=(.*)$`, 'm').exec(text)?.[1] ?? '';
}

function write(place: string, text: string): WriteProblem | null {
  try {
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  } catch (error) {
    return writeProblem(dirname(place), error);
  }
  const written = writeFileAtomically(place, Buffer.from(text), 0o644, 'replace');
  return written.ok ? null : written.problem;
}

function remove(place: string): WriteProblem | null {
  try {
    rmSync(place, { force: true });
    return null;
  } catch (error) {
    return writeProblem(place, error);
  }
}
