import type { Role } from '../store/tables.ts';

/** Somebody of the demonstration's organisation. */
export interface DemonstrationAccount {
  readonly email: string;
  readonly name: string;
  readonly country: 'PL' | 'DE';
  readonly role: Role;
  /** Known to everybody who sees the demonstration; good for nothing else. */
  readonly password: string;
  /** What signing in as this one shows, in a few words. */
  readonly shows: string;
}

const PASSWORD = 'demonstration';

/** Its accounts. The first is the one whom a demonstration begins with; domains of that name never exist (RFC 2606). */
export const ACCOUNTS = {
  anna: account('anna@demo.example', 'Anna Kowalska', 'PL', 'user', 'entitlements in Poland, an evaluation, a trial, a denied application'),
  bruno: account('bruno@demo.example', 'Bruno Weber', 'DE', 'user', 'entitlements in Germany'),
  clara: account('clara@demo.example', 'Clara Nowak', 'PL', 'user', 'a contract without maintenance: the workstation’s receipt is the check-in'),
  administrator: account('admin@demo.example', 'Ada Lis', 'PL', 'administrator', 'makes checkouts and checks them in'),
} as const satisfies Record<string, DemonstrationAccount>;

function account(email: string, name: string, country: 'PL' | 'DE', role: Role, shows: string): DemonstrationAccount {
  return { email, name, country, role, password: PASSWORD, shows };
}
