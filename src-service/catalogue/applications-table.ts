import { z } from 'zod';
import { putApplication, type ApplicationSpec } from '../entitlements/put-application.ts';
import type { CsvProblem } from '../csv/csv-problem.ts';
import { licenseServiceText, versionText } from '../http/schemas.ts';
import { readSpecs, type CatalogueTable, type RowPut } from './catalogue-table.ts';
import { applicationBody } from './catalogue-schemas.ts';
import { numberOf, qualifiersCell, qualifiersOf, textOf } from './cells.ts';

const COLUMNS = {
  productId: { name: 'product id', aliases: ['product', 'id'], isRequired: true },
  featureString: { name: 'feature', aliases: ['feature string'], isRequired: false },
  name: { name: 'name', aliases: ['application', 'application name'], isRequired: true },
  version: { name: 'version', isRequired: true },
  licenseService: { name: 'license service', aliases: ['service'], isRequired: true },
  qualifiers: { name: 'qualifiers', isRequired: false },
} as const;

/** One row: an application and one of its versions, or none. */
const rowSchema = applicationBody
  .omit({ versions: true })
  .extend({ version: versionText.optional(), licenseService: licenseServiceText.optional() })
  .refine(({ version, licenseService }) => (version === undefined) === (licenseService === undefined), { path: ['licenseService'] });

type Row = z.infer<typeof rowSchema>;

/** Applications with their versions, a row for each version. The rows of an application are all its versions. */
export const applicationsTable: CatalogueTable = {
  columns: COLUMNS,
  read: (rows, present) => {
    const { specs, problems } = readSpecs<Row>(
      COLUMNS,
      {
        schema: rowSchema,
        given: ({ productId, featureString, name, version, licenseService, qualifiers }, columns) => ({
          productId: numberOf(productId),
          featureString,
          name,
          version: textOf(version),
          licenseService: textOf(licenseService),
          qualifiers: columns.has('qualifiers') ? qualifiersOf(qualifiers) : undefined,
        }),
        identity: (row) => JSON.stringify([keyOf(row), row.version ?? null]),
      },
      rows,
      present,
    );
    const more: CsvProblem[] = [];
    const puts = [...Map.groupBy(specs, ({ spec }) => keyOf(spec)).values()].flatMap((group): readonly RowPut[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { name, qualifiers } = first.spec;
      for (const { line, spec } of group) {
        if (spec.name !== name) more.push({ line, column: COLUMNS.name.name, code: 'csv-rows-disagree' });
        if (JSON.stringify(spec.qualifiers) !== JSON.stringify(qualifiers)) more.push({ line, column: COLUMNS.qualifiers.name, code: 'csv-rows-disagree' });
      }
      const spec: ApplicationSpec = {
        productId: first.spec.productId,
        featureString: first.spec.featureString,
        name,
        qualifiers,
        versions: group.flatMap(({ spec: { version, licenseService } }) => (version === undefined || licenseService === undefined ? [] : [{ version, licenseService }])),
      };
      return [{ line: first.line, put: (change, deed) => putApplication(change, deed, spec) }];
    });
    return { puts, problems: [...problems, ...more] };
  },
  write: async (reading, organizationId) => {
    const rows = await reading
      .selectFrom('application')
      .leftJoin('application_version', (join) =>
        join
          .onRef('application_version.organization_id', '=', 'application.organization_id')
          .onRef('application_version.product_id', '=', 'application.product_id')
          .onRef('application_version.feature_string', '=', 'application.feature_string'),
      )
      .select(['application.product_id', 'application.feature_string', 'application.name', 'application.qualifiers', 'application_version.version', 'application_version.license_service'])
      .where('application.organization_id', '=', organizationId)
      .orderBy('application.product_id')
      .orderBy('application.feature_string')
      .orderBy('application_version.version')
      .execute();
    return rows.map((one) => [String(one.product_id), one.feature_string, one.name, one.version ?? '', one.license_service ?? '', qualifiersCell(one.qualifiers)]);
  },
};

function keyOf({ productId, featureString }: Pick<Row, 'productId' | 'featureString'>): string {
  return JSON.stringify([productId, featureString]);
}
