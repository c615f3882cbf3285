import { putMember } from '#service/entitlements/put-member.ts';
import { hashPassword } from '#service/sign-in/password.ts';
import type { TestOrganization } from './organization.ts';

/** The password of people of tests. */
export const PASSWORD = 'correct horse battery staple';

let hash: Promise<string> | null = null;

/** Gives the user of a test organisation a password, and says the e-mail address. */
export async function withPassword({ store, organizationId, deed }: TestOrganization, email = 'uwe@example.com'): Promise<string> {
  hash ??= hashPassword(PASSWORD);
  const passwordHash = await hash;
  const spec = { email, name: 'Uwe User', usageCountry: 'DE', role: 'user', disabled: false, passwordHash } as const;
  await store.change(organizationId, (change) => putMember(change, deed(), spec));
  return email;
}
