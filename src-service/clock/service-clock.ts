import { instant, type Instant } from '#core/time/instant.ts';

/** Gives the time; read once per operation, and its result passed on. */
export type ServiceClock = () => Instant;

/** The clock of the machine. */
export const machineClock: ServiceClock = () => instant(Date.now());
