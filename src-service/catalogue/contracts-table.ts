import { putContract } from '../entitlements/put-contract.ts';
import { readEachRow, type CatalogueTable } from './catalogue-table.ts';
import { contractBody } from './catalogue-schemas.ts';
import { flagCell, yesOrNo } from './cells.ts';

const COLUMNS = {
  name: { name: 'contract', aliases: ['name', 'contract name'], isRequired: true },
  endsOn: { name: 'ends on', aliases: ['end', 'ends', 'end date'], isRequired: true },
  hasMaintenance: { name: 'maintenance', aliases: ['has maintenance', 'maintenance agreement'], isRequired: true },
} as const;

/** Contracts: their last day, and whether they have maintenance. */
export const contractsTable: CatalogueTable = {
  columns: COLUMNS,
  read: readEachRow(COLUMNS, {
    schema: contractBody,
    given: ({ name, endsOn, hasMaintenance }) => ({ name, endsOn, hasMaintenance: yesOrNo(hasMaintenance) }),
    identity: ({ name }) => name,
    put: putContract,
  }),
  write: async (reading, organizationId) => {
    const rows = await reading.selectFrom('contract').select(['name', 'ends_on', 'maintenance']).where('organization_id', '=', organizationId).orderBy('name').execute();
    return rows.map(({ name, ends_on, maintenance }) => [name, ends_on, flagCell(maintenance)]);
  },
};
