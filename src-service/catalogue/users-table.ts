import { emailKey } from '../entitlements/email-key.ts';
import { putPerson } from '../entitlements/put-person.ts';
import { readEachRow, type CatalogueTable } from './catalogue-table.ts';
import { personBody } from './catalogue-schemas.ts';
import { flagCell, textOf, yesOrNo } from './cells.ts';

const COLUMNS = {
  email: { name: 'email', aliases: ['e-mail address', 'mail', 'user'], isRequired: true },
  name: { name: 'name', aliases: ['full name', 'display name'], isRequired: true },
  usageCountry: { name: 'country', aliases: ['usage country', 'entitlement country'], isRequired: true },
  role: { name: 'role', isRequired: false },
  disabled: { name: 'disabled', isRequired: false },
} as const;

/** People. A role or a flag that the table does not say stays as it is. */
export const usersTable: CatalogueTable = {
  columns: COLUMNS,
  read: readEachRow(COLUMNS, {
    schema: personBody,
    given: ({ email, name, usageCountry, role, disabled }) => ({ email, name, usageCountry, role: textOf(role)?.toLowerCase(), disabled: yesOrNo(disabled) }),
    identity: ({ email }) => emailKey(email),
    put: putPerson,
  }),
  write: async (reading, organizationId) => {
    const rows = await reading
      .selectFrom('member')
      .select(['email', 'name', 'usage_country', 'role', 'disabled'])
      .where('organization_id', '=', organizationId)
      .orderBy('email_key')
      .execute();
    return rows.map(({ email, name, usage_country, role, disabled }) => [email, name, usage_country, role, flagCell(disabled)]);
  },
};
