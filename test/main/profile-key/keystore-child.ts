/**
 * Opens a profile key with the operating system's keystore and prints what it found, as JSON. Run inside a session of its own that has a
 * keystore. Argument: profile folder.
 */
import { operatingSystemKeystore } from '#main/profile-key/keystore.ts';
import { openProfileKey } from '#main/profile-key/open-profile-key.ts';

const result = await openProfileKey(process.argv[2] ?? '', operatingSystemKeystore());
if (!result.ok) throw new Error(result.problem.code);
const { keys, keptIn, state } = result.profileKey;
process.stdout.write(`${JSON.stringify({ sealKey: keys === null ? null : Buffer.from(keys.sealKey).toString('hex'), keptIn, state })}\n`);
