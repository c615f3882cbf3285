/** Every status with the vendor's number for it (licensing-rules.md, Statuses). */
export const STATUS_CODES = {
  Error: -1,
  Ok: 101,
  Offline: 102,
  Expired: 105,
  AccessDenied: 106,
  DisabledByLogSend: 107,
  DisabledByPolicy: 108,
  Trial: 109,
  NotEntitled: 110,
} as const;

/** The name of a status. */
export type Status = keyof typeof STATUS_CODES;
/** The vendor's number of a status. */
export type StatusCode = (typeof STATUS_CODES)[Status];

const RUNS: ReadonlySet<Status> = new Set<Status>(['Ok', 'Offline', 'Trial']);

/** Whether an application may run under a status. */
export function mayRun(status: Status): boolean {
  return RUNS.has(status);
}
