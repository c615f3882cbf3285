// Prints this process's clock readings as one line of JSON; an argument is the instant at which its clock starts.
import { parseIsoInstant } from '#core/time/iso-instant.ts';
import { createProcessClock } from '#main/clock/process-clock.ts';

const startAt = process.argv[2] === undefined ? null : parseIsoInstant(process.argv[2]);
const clock = createProcessClock({ startAt });
process.stdout.write(JSON.stringify({ ...clock(), zone: new Date(0).getTimezoneOffset() }));
