import type { Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import { REQUESTS, type CheckedArgumentOf, type ValueOf } from '#core/contract/requests.ts';
import { logBrokenPromise } from '#main/broken-promise.ts';
import { writeLog } from '#main/log/program-log.ts';
import { problem } from './contract-problem.ts';
import { HANDLERS } from './handlers/all-handlers.ts';
import type { LicensingServer } from './licensing-server.ts';

/** Answers one request of a window: checks it against the contract and does what it asks. Never rejects. */
export async function answerRequest(server: LicensingServer, name: string, argument: unknown): Promise<Reply<unknown>> {
  if (!isRequestName(name)) return problem('request-refused');
  if (server.isClosed) return problem('connection-lost');
  const checked = check(name, argument);
  if (checked === null) return problem('request-refused', { request: name });
  try {
    const reply = await handle(server, name, checked.argument);
    // Never the argument, nor the facts of a problem: they hold what a person chose.
    if (reply.ok) writeLog('debug', 'window', 'answered', { request: name });
    else writeLog('info', 'window', 'refused', { request: name, problem: reply.code });
    return reply;
  } catch (error) {
    logBrokenPromise(name, error);
    return problem('unexpected');
  }
}

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(REQUESTS, name);
}

/** The argument as the contract has it; `null` where it is anything else. */
function check<Name extends RequestName>(name: Name, argument: unknown): { readonly argument: CheckedArgumentOf<Name> } | null {
  try {
    if (!isPlainObject(argument)) return null;
    const parsed = REQUESTS[name].argument.safeParse(argument);
    return parsed.success ? { argument: parsed.data as CheckedArgumentOf<Name> } : null;
  } catch {
    // An argument that cannot even be looked at (a getter that throws, a proxy) is none that the contract knows.
    return null;
  }
}

/** Every argument is an object of data alone; a list or a date with no properties of its own would pass for an empty one. */
function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function handle<Name extends RequestName>(
  server: LicensingServer,
  name: Name,
  argument: CheckedArgumentOf<Name>,
): Reply<ValueOf<Name>> | Promise<Reply<ValueOf<Name>>> {
  return HANDLERS[name](server, argument);
}
