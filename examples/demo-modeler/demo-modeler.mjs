// Demo Modeler: the smallest program that runs under a license. It models nothing.
//
// The licensing client starts it (`licensing run --product 4100 -- node demo-modeler.mjs`, or Start in its window) and puts its answer
// into one environment variable, LICENSING_DECISION: a line of JSON, described in docs/applications.md. All that a licensed program has
// to do is read that line, say what it says, and keep to it.
//
// Anybody can set a variable: what you see here is how to ask, not how to guard. See "No protection" in README.md beside this file.
import { createInterface } from 'node:readline';

const MAY_NOT_RUN = 20; // The exit code that `licensing run` has for the same.
const WORKING_SECONDS = 30; // How long it "works" where nobody can press Enter.

// 1. Read the decision. No decision is an answer too: do not run.
const decision = readDecision(process.env.LICENSING_DECISION);
if (decision === null) {
  console.error('Demo Modeler was started without a license decision. Start it with: licensing run --product 4100 -- node demo-modeler.mjs');
  process.exit(MAY_NOT_RUN);
}

// 2. May it run? `mayRun` is the whole answer; `status` and `reason` are for telling people and for your support.
const name = decision.name ?? 'Demo Modeler';
if (!decision.mayRun) {
  console.error(`${name} may not run now: ${decision.status} (${decision.reason}).`);
  process.exit(MAY_NOT_RUN);
}

// 3. Say what it may do and until when, in the user's own words for a date. `until` is null where no end is known.
/** @type {Intl.DateTimeFormatOptions} */
const FORM = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
const until = decision.until === null ? '' : ` until ${new Date(decision.until).toLocaleString(undefined, FORM)}`;
const GROUNDS = new Map([['Ok', 'is licensed'], ['Offline', 'works offline'], ['Trial', 'runs as a trial']]);
console.log(`${name} ${GROUNDS.get(decision.status) ?? 'may run'}${until}. Every feature is there.`);

// 4. Work. A real program would ask again at `decision.nextChangeAt`, and let people save their work before it stops.
process.on('SIGINT', () => stop('Interrupted.'));
process.on('SIGTERM', () => stop('Asked to end.'));
if (process.stdin.isTTY) {
  console.log('Working. Press Enter to end.');
  createInterface({ input: process.stdin }).once('line', () => stop('Done.'));
} else {
  console.log(`Working for ${WORKING_SECONDS} seconds.`);
  setTimeout(() => stop('Done.'), WORKING_SECONDS * 1000);
}

/**
 * The decision that a text holds, or null where it is none of the form that this program knows.
 *
 * @param {string | undefined} text
 */
function readDecision(text) {
  try {
    const value = JSON.parse(text ?? '');
    return value.schema === 1 && typeof value.mayRun === 'boolean' ? value : null;
  } catch {
    return null;
  }
}

/** @param {string} sentence */
function stop(sentence) {
  console.log(sentence);
  process.exit(0);
}
