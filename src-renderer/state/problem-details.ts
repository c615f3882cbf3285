import type { Problem } from '#core/contract/reply.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { useTexts } from './texts-context.tsx';
import { useWindowState } from './window-context.ts';

/** What Copy details puts on the clipboard for a problem: the words, then code, facts, time and version, a line each. */
export function useProblemDetails({ code, facts }: Omit<Problem, 'ok'>): string {
  const texts = useTexts();
  const snapshot = useWindowState((state) => state.snapshot);
  const { happened, meaning, next } = texts.problem(code, facts);
  const around = snapshot === null ? {} : { time: formatIsoInstant(snapshot.wall), version: snapshot.workstation.programVersion, host: snapshot.host };
  const lines = Object.entries({ code, ...facts, ...around }).map(([name, value]) => `${name}: ${value}`);
  return `${[happened, meaning, next].join('\n')}\n\n${lines.join('\n')}\n`;
}
