/**
 * Tells on stderr what the set-up does, so that stdout stays the program's own.
 *
 * @param {string} text one sentence
 */
export function say(text) {
  process.stderr.write(`set-up: ${text}\n`);
}

/** A fault of the machine or its state that the reader can do something about; shown as one message, without a stack. */
export class SetUpFault extends Error {}

/**
 * Runs a tool's main function; a fault of set-up becomes one message and exit status 1.
 *
 * @param {() => Promise<void>} main
 */
export async function runTool(main) {
  try {
    await main();
  } catch (fault) {
    if (!(fault instanceof SetUpFault)) throw fault;
    say(fault.message);
    process.exitCode = 1;
  }
}
