// A process of its own that starts the window of a profile folder: FOLDER FILE…. Prints its claim as JSON, then each thing that it is asked
// to do, and stays the window until its input ends.
import { once } from 'node:events';
import { claimWindow } from '#main/one-instance/claim-window.ts';
import { profileIn } from '../local-socket/socket-processes.ts';

const [, , folder = '', ...files] = process.argv;
const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);
print('ready');
await once(process.stdin, 'data');
const claim = await claimWindow(profileIn(folder), files, {
  offerFiles: (paths) => print({ offered: paths }),
  comeForward() {
    print('comes forward');
    return 'came-forward';
  },
});
print(claim);
if (claim.outcome === 'claimed') {
  await once(process.stdin, 'end');
  await claim.release();
} else process.exit();
