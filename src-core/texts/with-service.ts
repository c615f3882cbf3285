/** Words for where a sign-in is possible, and for where no entitlement service is set. */
export function withService(set: string, none: string): string {
  return `{service, select, none {${none}} other {${set}}}`;
}
