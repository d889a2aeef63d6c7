// SPDX-License-Identifier: EUPL-1.2
import { cents, chosenBy, fields, key, listOf, localized, mapOf, named, oneOf, text, whole } from './shape';

const percentage = whole(1, 100);
const rounding = oneOf('cent_nearest', 'euro_down', 'euro_up');

const costCategory = fields(
  { key, label: localized, article: text, values: listOf(text, 1) },
  {
    percentage,
    maximumCents: whole(1),
    maximumPercentage: percentage,
    hours: fields({ column: key, maximumRateCents: whole(1) }),
  },
);

const parts = {
  lump_sum: fields({ method: text, amountCents: whole(1), text: localized, article: text }, { rounding }),
  percentage_of_costs: fields(
    { method: text, costs: key, percentage, text: localized, article: text },
    {
      excluding: fields({ column: key, values: listOf(text, 1) }),
      perUnit: fields({ question: key, maximumCents: whole(1) }),
      categories: fields({ column: key, list: listOf(costCategory, 1) }),
      vat: fields(
        { column: key, counts: oneOf('always', 'never', 'unless_compensable'), article: text },
        { compensable: key },
      ),
      rounding,
    },
  ),
  units: fields(
    { method: text, question: key, pricesCents: mapOf(cents), text: localized, article: text },
    {
      columns: fields({ count: key }, { kind: key }),
      byDuration: fields({
        question: key,
        steps: listOf(fields({ from: whole(0, 999), pricesCents: mapOf(cents) }), 1),
      }),
      rounding,
    },
  ),
};

/** How an amount is reckoned. */
export const amount = named(
  'amount',
  chosenBy('method', {
    ...parts,
    sum: fields(
      { method: text, parts: listOf(chosenBy('method', parts), 1), text: localized, article: text },
      { rounding },
    ),
  }),
);

/** The limits of a grant type, which a list of exceptions may set otherwise. */
export const limits = {
  minimumCents: cents,
  maximumCents: whole(1),
  maximumPerApplicantPerYearCents: whole(1),
  maximumPerApplicantCents: whole(1),
  maximumProjectsPerYear: whole(1, 1000),
};

/** What a grant type may say about its amount beside the rule itself. */
export const amountExtras = {
  ...limits,
  limitArticles: fields({}, Object.fromEntries(Object.keys(limits).map((name) => [name, text]))),
  exceptions: listOf(fields({ applicants: listOf(text, 1), article: text }, limits)),
  shortfall: fields({ article: text }, { question: key, costs: key, income: key }),
  stacking: fields({ otherGrants: key, costs: key, maximumPercentage: percentage, article: text }),
};
