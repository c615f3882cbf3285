import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REQUEST_NAMES } from '#core/contract/request-names.ts';
import { CONTENT_SECURITY_POLICY } from '#main/electron/page/response-headers.ts';
import { SHELL_USER } from './support/launch-shell.ts';
import { shellSuite, WHY_NO_SHELL } from './support/shell-suite.ts';

/** A line of a process's status, as the kernel tells it. */
function statusOf(pid: number, line: string): string {
  const found = new RegExp(`^${line}:\\s*(.*)$`, 'm').exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  return found?.[1] ?? '';
}

describe.skipIf(WHY_NO_SHELL !== null)('the page of the Electron shell', () => {
  const shell = shellSuite();

  it('is drawn by a process without rights, in Chromium’s sandbox', async () => {
    const { main, page, words } = await shell.electron.evaluate(({ BrowserWindow }) => ({
      main: process.pid,
      page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
      words: process.argv,
    }));
    expect(words).not.toContain('--no-sandbox');
    for (const pid of [main, page]) expect(statusOf(pid, 'Uid').split('\t')).toEqual(Array(4).fill(String(SHELL_USER)));
    expect(statusOf(page, 'Seccomp')).toBe('2');
    expect(statusOf(page, 'NoNewPrivs')).toBe('1');
    expect(statusOf(page, 'CapEff')).toMatch(/^0+$/);
    // There is no other process that draws pages.
    const parts = await shell.electron.evaluate(({ app }) => app.getAppMetrics().map(({ type, pid }) => ({ type, pid })));
    expect(parts.filter(({ type }) => type === 'Tab').map(({ pid }) => pid)).toEqual([page]);
  });

  it('is given exactly the requests of the contract and a way to hear events', async () => {
    expect(await shell.page.evaluate(() => Object.keys(window.licensing ?? {}))).toEqual([...REQUEST_NAMES, 'onEvent']);
    const kinds = await shell.page.evaluate(() => Object.values(window.licensing ?? {}).map((value) => typeof value));
    expect(new Set(kinds)).toEqual(new Set(['function']));
  });

  it('can neither change nor replace what it is given', async () => {
    const outcome = await shell.page.evaluate(() => {
      'use strict';
      const tries = [
        () => Object.assign(window, { licensing: {} }),
        () => Object.assign(window.licensing ?? {}, { getSnapshot: () => null }),
        () => Object.assign(window.licensing ?? {}, { more: 1 }),
        () => delete (window.licensing as unknown as Record<string, unknown>)['getSnapshot'],
      ];
      return tries.map((attempt) => {
        try {
          attempt();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    expect(outcome).toEqual(Array(4).fill('TypeError'));
  });

  it('has nothing of Node and nothing of Electron', async () => {
    const ofNode = ['process', 'require', 'module', 'exports', 'Buffer', 'global', 'setImmediate', '__dirname'];
    const names = [...ofNode, 'electron', 'ipcRenderer', 'webFrame'];
    expect(await shell.page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  });

  it('lives in a world of its own: what it does to its objects does not reach the preload', async () => {
    const reply = await shell.page.evaluate(async () => {
      const seen: string[] = [];
      for (const prototype of [Array.prototype, Function.prototype, Promise.prototype] as object[]) {
        for (const name of ['map', 'call', 'apply', 'then'] as const) {
          const real = (prototype as Record<string, (...all: unknown[]) => unknown>)[name];
          if (real === undefined) continue;
          Object.defineProperty(prototype, name, {
            configurable: true,
            writable: true,
            value(this: unknown, ...all: unknown[]) {
              if (all.some((one) => String(one).includes('licensing:request'))) seen.push(name);
              return Reflect.apply(real, this, all);
            },
          });
        }
      }
      await window.licensing?.getSnapshot({});
      return seen;
    });
    expect(reply).toEqual([]);
    await shell.page.reload();
  });

  it('comes with its content policy, and a type that nobody guesses', async () => {
    const response = await shell.page.reload();
    expect(response?.url()).toBe('app://bundle/');
    expect(response?.headers()).toMatchObject({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|http|connect-src/);
  });

  it('runs no script but its own files: none in the page’s text, in an address, or made of a text', async () => {
    const done = await shell.page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.head.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.ranHandler = true');
      document.body.append(button);
      button.click();
      const link = document.createElement('a');
      link.href = 'javascript:window.ranAddress=true';
      document.body.append(link);
      link.click();
      // In a task of the page's own: what the debugger runs for a test may make code of texts.
      const made = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(window.eval('1 + 1'));
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      });
      const blob = document.createElement('script');
      blob.src = URL.createObjectURL(new Blob(['window.ranBlob = true'], { type: 'text/javascript' }));
      const ended = new Promise((resolve) => {
        blob.onerror = blob.onload = resolve;
      });
      document.head.append(blob);
      await ended;
      for (const one of [script, button, link, blob]) one.remove();
      return { made, ran: Object.keys(window).filter((name) => name.startsWith('ran')), directives: [...new Set(violations)].sort() };
    });
    expect(done).toEqual({ made: 'EvalError', ran: [], directives: ['script-src', 'script-src-attr', 'script-src-elem'] });
  });
});
