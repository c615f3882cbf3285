import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly words: string;
}

/** How many processes that draw a page a program has started, itself or through others (Linux). */
export function shownPages(pid: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap(readProcess);
  const isBelow = (one: Process): boolean => {
    if (one.parent === pid) return true;
    const above = all.find((other) => other.pid === one.parent);
    return above !== undefined && isBelow(above);
  };
  return all.filter((one) => one.words.includes('--type=renderer') && isBelow(one)).length;
}

function readProcess(name: string): Process[] {
  try {
    const status = readFileSync(`/proc/${name}/stat`, 'utf8');
    const [, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return [{ pid: Number(name), parent: Number(parent), words: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
  } catch {
    // Gone meanwhile.
    return [];
  }
}
