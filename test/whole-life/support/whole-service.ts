import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundledProgram } from '../../command-line/support/bundle.ts';
import { service as runService } from '../../service/support/service-process.ts';

/** The administrator of a test's organisation, made by `service init`. */
export const ADMINISTRATOR = { email: 'anna@example.com', password: 'a long enough secret of the first one' };

/** An organisation of its own with a service that can be stopped and started again at the same address. */
export class WholeService {
  readonly folder: string;
  /** What `service init` answered. */
  made: Readonly<Record<string, unknown>> = {};
  readonly #environment: Record<string, string>;
  readonly #port: number;
  #running: { readonly child: ChildProcess; readonly ended: Promise<number | null> } | null = null;
  #log = '';

  private constructor(folder: string, port: number, publicUrl: string) {
    this.folder = folder;
    this.#port = port;
    this.#environment = { SERVICE_DATA_DIR: join(folder, 'data'), HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: publicUrl };
  }

  /**
   * Makes an organisation from nothing, by commands alone.
   *
   * @param publicUrl how it is reached, where that is not its own address (a proxy in front)
   * @param withPassword whether the administrator's is given; else there is a link to set it
   */
  static async make(folder: string, { publicUrl, withPassword = true }: { readonly publicUrl?: string; readonly withPassword?: boolean } = {}): Promise<WholeService> {
    mkdirSync(folder, { recursive: true });
    const port = await freePort();
    const made = new WholeService(folder, port, publicUrl ?? `http://127.0.0.1:${String(port)}`);
    const { email, password } = ADMINISTRATOR;
    made.made = await made.command(
      ['init', '--organization-name', 'Whole Life Works', '--administrator', email, '--name', 'Anna Admin', '--country', 'DE', '--time-zone', 'Europe/Berlin',
       '--root-key-file', join(folder, 'root.pem'), ...(withPassword ? ['--password-stdin'] : [])],
      `${password}\n`,
    ); // prettier-ignore
    return made;
  }

  /** Where it listens, whether or not it does now. */
  get address(): string {
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  /** Everything that it has logged in all its lives. */
  get log(): string {
    return this.#log;
  }

  /** Runs a command of `service` on its store, and gives its answer; throws where it is refused. */
  async command(words: readonly string[], input = ''): Promise<Record<string, unknown>> {
    const { stdout, stderr, exitCode } = await runService(this.#environment, ['--json', ...words], input);
    if (exitCode !== 0) throw new Error(`service ${words.join(' ')} ended with ${String(exitCode)}: ${stderr}`);
    return JSON.parse(stdout) as Record<string, unknown>;
  }

  /** What a command prints, as it is. */
  async printed(words: readonly string[]): Promise<string> {
    return (await runService(this.#environment, words)).stdout;
  }

  /** Starts answering requests. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [bundledProgram('service'), 'serve'], { env: { PATH: process.env['PATH'], ...this.#environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = once(child, 'close').then(([code]) => code as number | null);
    this.#running = { child, ended };
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#log += text));
    await new Promise<void>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        this.#log += text;
        if (/listening at \S+\n/.test(this.#log)) resolve();
      });
      void ended.then((code) => reject(new Error(`the service ended with ${String(code)}: ${this.#log.slice(-2_000)}`)));
    });
  }

  /** Asks it to end, and waits for that; nothing where it does not run. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const running = this.#running;
    this.#running = null;
    running?.child.kill(signal);
    await running?.ended;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
