import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownName } from '#core/application/own-name.ts';
import { productId } from '#core/application/application.ts';
import type { GateDisplay } from '#core/contract/gate/to-gate.ts';
import { DeclinedStarts } from '#main/application-gate/declined-starts.ts';
import { GateProfile } from '#main/application-gate/gate-profile.ts';
import { PromptDesk, type PromptsOfGate } from '#main/application-gate/prompt-desk.ts';
import { windowEnvironment } from '#main/application-gate/window-environment.ts';
import type { StatusQuestion } from '#main/use-cases/decide-status.ts';
import type { PromptWindow } from '#main/use-cases/sign-in/start-prompts.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import { duration, MINUTE, SECOND } from '#core/time/instant.ts';
import { Workstation } from '../use-cases/workstation.ts';

type Opening = Parameters<PromptsOfGate>[2];

/** One window that was asked for. */
interface Window {
  readonly product: number;
  readonly ownName: string | null | undefined;
  readonly opening: Opening;
  shows(): void;
  closes(): void;
  readonly isGivenUp: () => boolean;
}

let workstation: Workstation;
let profile: GateProfile;
beforeEach(() => {
  workstation = new Workstation();
  profile = new GateProfile(workstation.surroundings());
});
afterEach(() => {
  profile.close();
  workstation.remove();
});

function deskOf() {
  const windows: Window[] = [];
  const opens: PromptsOfGate = (question, _beginsAt, opening) => {
    const { promise, resolve } = Promise.withResolvers<UseCaseAnswer<PromptWindow>>();
    const closes = (): void => resolve({ ok: true, value: { window: 'closed', isPromptClosed: true } });
    opening.signal.addEventListener('abort', closes, { once: true });
    const shows = (): void => opening.tell({ news: 'window-open', host: 'electron', browser: null });
    windows.push({ product: question.productId, ownName: question.ownName, opening, shows, closes, isGivenUp: () => opening.signal.aborted });
    opening.tell({ news: 'trying', host: 'electron' });
    return promise;
  };
  return { windows, desk: new PromptDesk(profile, { DISPLAY: ':0', HOME: '/home/alice' }, 60_000, opens) };
}

function question(product: number): StatusQuestion {
  const id = productId(product);
  if (id === null) throw new Error('no product');
  return { productId: id, featureString: '', version: null, ownName: `Prog ${String(product)}` };
}

/** A start that waits, with how often it heard that somebody is asked. */
function starts(desk: PromptDesk, product: number, display: GateDisplay | null = null) {
  const waits = new AbortController();
  const heard: number[] = [];
  const asked = desk.ask(question(product), { signal: waits.signal, prompting: (until) => heard.push(until), display });
  return { asked, heard, leaves: () => waits.abort() };
}

async function settled(): Promise<void> {
  for (let count = 0; count < 5; count++) await turn();
}

describe('five applications that ask at once', () => {
  it('all hear of it at once; one window is on its way at a time, two are open at most, and the others follow', async () => {
    const { windows, desk } = deskOf();
    const all = [1001, 1002, 1003, 1004, 1005].map((product) => starts(desk, product));
    await settled();
    expect(all.map(({ heard }) => heard.length)).toEqual([1, 1, 1, 1, 1]);
    expect(windows.map(({ product }) => product)).toEqual([1001]);
    windows[0]?.shows();
    await settled();
    expect(windows.map(({ product }) => product)).toEqual([1001, 1002]);
    windows[1]?.shows();
    await settled();
    expect(windows).toHaveLength(2);
    all[2]?.leaves();
    windows[0]?.closes();
    // The first is asked in a second window, or done; the third has left, so that the fourth is next.
    await expect.poll(() => windows.map(({ product }) => product)).toEqual([1001, 1002, 1004]);
    expect(await all[0]?.asked).toEqual({ ok: true, value: { asked: 'done' } });
    expect(all.map(({ heard }) => heard.length)).toEqual([1, 1, 1, 1, 1]);
    await desk.close();
    expect(windows.every(({ isGivenUp, product }) => isGivenUp() || product === 1001)).toBe(true);
    expect(desk.count).toBe(0);
  });

  it('have time: a window is waited for longer than for the choice of a host', async () => {
    const { windows, desk } = deskOf();
    starts(desk, 1001);
    await expect.poll(() => windows[0]?.opening.readyWithin).toBe(duration(30, SECOND));
    await desk.close();
  });
});

describe('applications beyond number', () => {
  it('are told at once that nobody can be asked, and those that wait go on', async () => {
    const { windows, desk } = deskOf();
    const all = [...Array(16).keys()].map((number) => starts(desk, 1001 + number));
    const late = starts(desk, 5000);
    expect(await late.asked).toMatchObject({ ok: true, value: { asked: 'no-window' } });
    expect(late.heard).toEqual([]);
    await settled();
    expect(all.every(({ heard }) => heard.length === 1)).toBe(true);
    expect(windows).toHaveLength(1);
    await desk.close();
  });
});

describe('the window of a start', () => {
  it.runIf(process.platform === 'linux')('opens on the display of its program, where that names one', async () => {
    const { windows, desk } = deskOf();
    starts(desk, 1001, { DISPLAY: ':7', XAUTHORITY: '/run/user/1000/x' });
    await expect.poll(() => windows[0]?.opening.environment).toEqual({ HOME: '/home/alice', DISPLAY: ':7', XAUTHORITY: '/run/user/1000/x' });
    expect(windows[0]?.ownName).toBe('Prog 1001');
    await desk.close();
  });

  it('opens on the gate’s own where it names none, and on other systems', () => {
    const own = { DISPLAY: ':0', XAUTHORITY: '/x' };
    expect(windowEnvironment(own, null, 'linux')).toEqual(own);
    expect(windowEnvironment(own, { XAUTHORITY: '/y' }, 'linux')).toEqual(own);
    expect(windowEnvironment(own, { WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toEqual({ WAYLAND_DISPLAY: 'wayland-0' });
    expect(windowEnvironment(own, { DISPLAY: ':7' }, 'darwin')).toEqual(own);
  });
});

describe('a start that was declined', () => {
  it('is remembered for a minute, for its connection and application alone', () => {
    const declined = new DeclinedStarts(() => workstation.surroundings().clock);
    const [one, other] = [{}, {}];
    declined.note(one, question(1001));
    expect(declined.has(one, question(1001))).toBe(true);
    expect(declined.has(one, question(1002))).toBe(false);
    expect(declined.has(other, question(1001))).toBe(false);
    workstation.passes(MINUTE);
    expect(declined.has(one, question(1001))).toBe(false);
  });
});

describe('the name that a program gives itself', () => {
  it.each([
    ['Prog 0', 'Prog 0'],
    ['  a\n\tb  ', 'a b'],
    ['', null],
    [' \n ', null],
    [null, null],
    ['x'.repeat(200), `${'x'.repeat(63)}…`],
  ])('of %j is shown as %j', (given, shown) => {
    expect(ownName(given)).toBe(shown);
  });
});
