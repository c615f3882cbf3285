import { z } from 'zod';
import { ADMINISTERED_STATES, type AdministeredState } from '#core/checkout/administered-state.ts';
import type { HistoryFilter, InstantRange } from '../../checkout-history/history-filter.ts';
import { NEWEST_FIRST, SORT_COLUMNS, type SortKey } from '../../checkout-history/history-order.ts';
import { HISTORY_LANGUAGES } from '../../checkout-history/text-orders.ts';
import { countryText, instantText, licenseServiceText } from '../schemas.ts';

/** The most countries, and the longest text, that a filter says. */
const MOST_COUNTRIES = 300;
const LONGEST_TEXT = 256;

/** A list of values between commas, each checked. */
function listOf<Value>(one: z.ZodType<Value, string>, most: number, description: string): z.ZodType<Value[], string> {
  return z
    .string()
    .max(16 * most)
    .describe(description)
    .transform((text) => text.split(','))
    .pipe(z.array(one).min(1).max(most));
}

const part = z.string().min(1).max(LONGEST_TEXT).regex(/^[^\p{Cc}\p{Cs}]*$/u);
const sortKeyText: z.ZodType<SortKey, string> = z.string().transform((text, context): SortKey => {
  const isDescending = text.startsWith('-');
  const column = SORT_COLUMNS.find((name) => name === (isDescending ? text.slice(1) : text));
  if (column !== undefined) return { column, isDescending };
  context.addIssue({ code: 'custom', message: `one of ${SORT_COLUMNS.join(', ')}, with a minus in front for the other direction` });
  return z.NEVER;
});

const sortText = listOf(sortKeyText, SORT_COLUMNS.length, `columns between commas, the first counts most, with a minus in front for descending: ${SORT_COLUMNS.join(', ')}`).refine(
  (keys) => new Set(keys.map(({ column }) => column)).size === keys.length,
  'each column once',
);

/** The parts of a query that filter. */
export const filterQuery = {
  country: listOf(countryText, MOST_COUNTRIES, 'countries between commas').optional(),
  state: listOf(z.enum(ADMINISTERED_STATES as [AdministeredState, ...AdministeredState[]]), ADMINISTERED_STATES.length, 'states between commas').optional(),
  licenseService: licenseServiceText.optional(),
  user: part.describe('a part of the name or the e-mail address').optional(),
  machine: part.describe('a part of the name of the machine').optional(),
  application: part.describe('a part of the name of an application, or its product id').optional(),
  version: z.string().regex(/^\d{1,9}(\.\d{1,9}){0,3}$/).describe('the version of that application, or its first parts').optional(),
  text: part.describe('a part of any of these, or the id of a checkout').optional(),
  madeFrom: instantText.optional(),
  madeBefore: instantText.optional(),
  endsFrom: instantText.optional(),
  endsBefore: instantText.optional(),
  clearedFrom: instantText.optional(),
  clearedBefore: instantText.optional(),
  checkedInFrom: instantText.optional(),
  checkedInBefore: instantText.optional(),
};

/** The parts that sort. */
export const sortQuery = {
  sort: sortText.default([...NEWEST_FIRST]),
  language: z.enum(HISTORY_LANGUAGES).describe('in whose order texts are').default('en'),
};

const filterOnly = z.strictObject(filterQuery);

/** The filter of a query. */
export function filterOf(query: z.output<typeof filterOnly>): HistoryFilter {
  const { country, state, licenseService, user, machine, application, version, text } = query;
  const range = (from: InstantRange['from'], before: InstantRange['before']): InstantRange => ({ from, before });
  return {
    countries: country,
    states: state,
    licenseService,
    user,
    machine,
    application,
    version,
    text,
    made: range(query.madeFrom, query.madeBefore),
    ends: range(query.endsFrom, query.endsBefore),
    cleared: range(query.clearedFrom, query.clearedBefore),
    checkedIn: range(query.checkedInFrom, query.checkedInBefore),
  };
}
