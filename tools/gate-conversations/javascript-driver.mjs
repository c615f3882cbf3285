import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/**
 * Does what a line of its standard input says, and prints what came of it: how gate-conversations.mjs puts the client for JavaScript
 * through the conversations. Argument: the client's file.
 */
const [file = 'dist/application/licensing-application.mjs'] = process.argv.slice(2);
const { connectLicensing } = await import(pathToFileURL(file).href);

/** @type {any} */
let licensing = null;
/** @type {any} */
let session = null;

/** @param {object} told */
const say = (told) => void process.stdout.write(`${JSON.stringify(told)}\n`);

/** @param {any} decision */
const of = (decision) => (decision === null ? {} : { status: decision.status, mayRun: decision.mayRun, reason: decision.reason, source: decision.source });

/** @param {any} change */
const connectionChanged = ({ state, code, reopened, refused }) =>
  say(state === 'lost' ? { told: 'lost', code } : { told: 'restored', reopened: reopened.length, refused: refused.length });

/** @param {any} order */
async function obey(order) {
  const { do: what, productId, feature, version, name, prompt } = order;
  const application = { productId, feature, version, name };
  if (licensing === null) licensing = await connectLicensing({ program: { name: 'Conversation driver', version: '1.0.0.0' }, startsGate: false, development: true, connectionChanged });
  if (what === 'connect') { say({ told: 'connected' }); return; }
  if (what === 'status') { say({ told: 'answer', ...of((await licensing.status(application)).decision) }); return; }
  if (what === 'stop') {
    await session.stop();
    say({ told: 'stopped' }); return;
  }
  if (what === 'subscribe') {
    await licensing.subscribe(application, (/** @type {any} */ change) => say({ told: 'change', ...of(change.decision), mustSave: change.mustSaveBy !== null }));
    return;
  }
  const started = await licensing.start(application, { prompt, prompting: () => say({ told: 'prompting' }) });
  session = started.session ?? null;
  say(started.mayRun ? { told: 'started', ...of(started.decision) } : { told: 'refused', code: started.code, ...of(started.decision) });
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    await obey(JSON.parse(line));
  } catch (error) {
    say({ told: 'error', code: /** @type {{ code?: string }} */ (error).code });
  }
}
licensing?.close();
