// SPDX-License-Identifier: EUPL-1.2
import { isLocalDate } from '../shared/local-date';
import { fields, flag, key, listOf, localized, oneOf, text, that, whole } from './shape';

const day = that((value) => value === 'today' || isLocalDate(value), 'must be today or a date YYYY-MM-DD that exists');

const number = that((value) => typeof value === 'number' && Number.isFinite(value), 'must be a number');

const questionTypes =
  'text long_text number money percentage date boolean choice multi_choice address counts table grid iban contact partners files'.split(
    ' ',
  );

const roles = ['project_name', 'bank_account', 'contact', 'completion_date', 'start_date', 'minimum_amount', 'site'];

const option = fields({ key, label: localized });

const column = fields(
  { key, type: oneOf('text', 'money', 'number', 'percentage', 'date', 'choice'), label: localized },
  { options: listOf(option, 1), optional: flag, vat: flag, decimals: whole(0, 6) },
);

/** One question: its type, its words and its limits. */
export const question = fields(
  { key, type: oneOf(...questionTypes), label: localized },
  {
    help: localized,
    example: localized,
    neededFor: localized,
    neededWhenDrawn: localized,
    visibleWhen: text,
    options: listOf(option, 1),
    columns: listOf(column, 1),
    minimum: number,
    maximum: number,
    decimals: whole(0, 6),
    minLength: whole(0),
    maxLength: whole(1, 20_000),
    earliest: day,
    latest: day,
    pattern: fields({ regex: text, message: localized }),
    checks: listOf(fields({ holds: text, message: localized }), 1),
    balance: fields({ costs: key, rule: oneOf('equal', 'at_most', 'shown') }),
    totalsBy: key,
    minRows: whole(0),
    maxRows: whole(1, 500),
    role: oneOf(...roles),
  },
);
