// Refreshes a profile as a process of its own and prints what came of it. Arguments: the service's address, an access token, whose it is.
import { TokenKeeper } from '#main/sign-in/token-keeper.ts';
import { openProfileForUse, readSurroundings } from '#main/use-cases/open-profile.ts';
import { followConfirmed } from '#main/use-cases/refresh/follow-confirmed.ts';
import { refreshAlone } from '#main/use-cases/refresh/refresh-alone.ts';
import type { ServiceAccess } from '#main/use-cases/sign-in/service-access.ts';
import { setServiceAddress } from '#main/use-cases/sign-in/service-address.ts';
import { valueOf } from '../use-cases/answers.ts';

const [, , serviceUrl = '', token = '', userId = ''] = process.argv;
const opened = valueOf(await openProfileForUse(valueOf(readSurroundings(process.env))));
valueOf(setServiceAddress(opened, serviceUrl));
const keeper = new TokenKeeper();
keeper.keepAccess({ token, serviceUrl, userId }, 86_400);
const access: ServiceAccess = { profile: () => ({ ok: true, value: opened }), keeper, environment: {} };
const { signal } = new AbortController();
process.stdout.write('begun\n');
const done = await refreshAlone(access, signal);
process.stdout.write('confirmed\n');
if (done.ok && !('by' in done)) await followConfirmed(access, done, signal);
opened.close();
process.stdout.write(`${done.ok ? 'refreshed' : JSON.stringify(done)}\n`);
