import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { DAY, duration, plus } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { anApplication } from '#fixtures/builders/checkouts.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { imports } from '../use-cases/answers.ts';
import { START, Workstation } from '../use-cases/workstation.ts';

const SCRIPT = fileURLToPath(new URL('saying-process.ts', import.meta.url));

it('of five processes that look at the same moment exactly one says it', async () => {
  const workstation = new Workstation();
  try {
    const expiresAt = plus(START, duration(20, DAY));
    await workstation.use((opened) => imports(opened, workstation.brings('a.belic', aBelic({ expiresAt, applications: [anApplication({ expiresAt })] }))));
    const env = { ...process.env, NODE_NO_WARNINGS: '1', ...workstation.environment(), LICENSING_NOW: formatIsoInstant(plus(START, duration(7, DAY))) };
    const children = Array.from({ length: 5 }, () => spawn(process.execPath, [SCRIPT], { env, stdio: ['pipe', 'pipe', 'inherit'] }));
    const lines = children.map((child) => createInterface({ input: child.stdout })[Symbol.asyncIterator]());
    for (const line of lines) expect((await line.next()).value).toBe('ready');
    for (const child of children) child.stdin.write('go\n');
    const said = await Promise.all(lines.map(async (line) => JSON.parse(String((await line.next()).value)) as string[]));
    for (const child of children) if (child.exitCode === null) await once(child, 'exit');
    expect(said.flat()).toEqual(['checkout days-14']);
  } finally {
    workstation.remove();
  }
}, 120_000);
