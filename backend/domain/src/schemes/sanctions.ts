// SPDX-License-Identifier: EUPL-1.2
import { ruleKeyOf } from '../delivery/obligation-plan';
import { type FieldError, fieldError } from '../forms/field-error';
import { daysBetween, type LocalDate } from '../shared/local-date';
import { toCents } from '../shared/money';
import { type CalculationRow, sumOf } from './calculation';
import type { GrantTypeDefinition, SanctionRule } from './definition';

/** A duty that was not met, by the key of its sanction; for how many weeks, where each week counts. */
export interface Breach {
  readonly key: string;
  readonly weeks?: number;
}

/** Most weeks that are counted of one duty. */
export const maximumSanctionWeeks = 520;

/** The share in percent by which a breach lowers the subsidy. */
function shareOf(sanction: SanctionRule, { weeks = 0 }: Breach): number {
  const times = sanction.each === 'week' ? Math.max(0, Math.floor(weeks)) : 1;
  return Math.min(sanction.percentage * times, sanction.maximumPercentage ?? 100, 100);
}

function sanctionRows(type: GrantTypeDefinition, baseCents: number, breaches: readonly Breach[]): CalculationRow[] {
  return (type.determination.sanctions ?? []).flatMap((sanction): CalculationRow[] => {
    const breach = breaches.find(({ key }) => key === sanction.key);
    if (!breach) return [];
    const share = shareOf(sanction, breach);
    const text = {
      nl: `${sanction.text.nl}: ${share}% lager`,
      en: `${sanction.text.en ?? sanction.text.nl}: ${share}% less`,
    };
    const amountCents = toCents(0 - Math.floor((baseCents * share) / 100));
    return share === 0 ? [] : [{ key: `sanction_${sanction.key}`, text, article: sanction.article, amountCents }];
  });
}

/**
 * The rows with one more for every duty that was not met, each a share of what the rows came to, together never below
 * nothing. Rounded down in cents, in favour of the recipient.
 *
 * @source Awb 4:46(2)(b); the sanction articles of the scheme
 */
export function afterSanctions(
  type: GrantTypeDefinition,
  rows: readonly CalculationRow[],
  breaches: readonly Breach[],
): readonly CalculationRow[] {
  const all = [...rows, ...sanctionRows(type, sumOf(rows), breaches)];
  const short = sumOf(all);
  if (short >= 0) return all;
  const text = { nl: 'Niet lager dan nul', en: 'Not below zero' };
  const { article } = type.determination;
  return [...all, { key: 'not_below_zero', text, article, amountCents: toCents(0 - short) }];
}

/** As much of an obligation as tells that it was not met in time. */
export interface ObligationCourse {
  readonly key: string;
  readonly state: string;
  readonly dueOn: LocalDate | null;
  readonly metOn: LocalDate | null;
}

/** What the recipient reported by itself, and how many days after the last day for it. */
export interface ToldCourse {
  readonly key: string;
  readonly lateDays: number;
}

/**
 * The breaches that follow from what the recipient reported too late, and from the obligations of the case: one that the province found not complied with, or that was met
 * after its last day or is still open after it. Only whole weeks count. Whether they lead to a cut the assessor judges.
 *
 * @source Awb 4:46(2)(b); the sanction articles of the scheme
 */
export function breachesFound(
  type: GrantTypeDefinition,
  obligations: readonly ObligationCourse[],
  today: LocalDate,
  told: readonly ToldCourse[] = [],
): Breach[] {
  return (type.determination.sanctions ?? []).flatMap(({ key, each, obligation, notification }): Breach[] => {
    const courses = obligations.filter((one) => ruleKeyOf(one.key) === obligation && one.state !== 'lapsed');
    const late = courses.map(({ dueOn, metOn }) => (dueOn ? daysBetween(dueOn, metOn ?? today) : 0));
    const toldLate = told.filter((one) => one.key === notification && one.lateDays > 0);
    const weeks = Math.floor(Math.max(0, ...late, ...toldLate.map(({ lateDays }) => lateDays)) / 7);
    const broken = courses.some(({ state }, index) => state === 'breached' || (late[index] ?? 0) > 0);
    if (!broken && toldLate.length === 0) return [];
    if (each === 'once') return [{ key }];
    return weeks > 0 ? [{ key, weeks: Math.min(weeks, maximumSanctionWeeks) }] : [];
  });
}

/** What is wrong with the breaches that an assessor records, all at once. */
export function breachErrors({ determination }: GrantTypeDefinition, breaches: readonly Breach[]): FieldError[] {
  return breaches.flatMap(({ key, weeks }, index): FieldError[] => {
    const path = `breaches.${index}`;
    const rule = (determination.sanctions ?? []).find((one) => one.key === key);
    if (!rule) {
      return [
        fieldError(`${path}.key`, 'UNKNOWN', 'Deze verlaging kent de regeling niet.', 'The scheme knows no such cut.'),
      ];
    }
    if (breaches.findIndex((one) => one.key === key) < index) {
      return [fieldError(`${path}.key`, 'DOES_NOT_HOLD', 'Noem elke verplichting één keer.', 'Name each duty once.')];
    }
    if (rule.each === 'once') return [];
    return Number.isSafeInteger(weeks) && Number(weeks) >= 1 && Number(weeks) <= maximumSanctionWeeks
      ? []
      : [
          fieldError(
            `${path}.weeks`,
            Number(weeks) > maximumSanctionWeeks ? 'TOO_LARGE' : 'TOO_SMALL',
            `Vul in hoeveel hele weken te laat: 1 tot en met ${maximumSanctionWeeks}.`,
            `Enter how many whole weeks late: 1 to ${maximumSanctionWeeks}.`,
          ),
        ];
  });
}
