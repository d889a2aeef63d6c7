// SPDX-License-Identifier: EUPL-1.2
import { questionsOf } from './amount';
import { conditionProblems } from './condition-lint';
import type { GrantTypeDefinition, SchemeDefinition, Tranche } from './definition';
import { checkEarlyWarning } from './early-warning-shape';
import { uniqueKeys } from './question-references';
import { checkStateAid } from './type-extras';

function checkWindows({ window, laterWindows = [], validity }: SchemeDefinition, problems: string[]): void {
  [window, ...laterWindows].forEach(({ opensAt, closesAt }, index, all) => {
    const at = index === 0 ? 'window' : `laterWindows.${index - 1}`;
    if (opensAt >= closesAt) problems.push(`${at}.closesAt: must come after opensAt`);
    const before = all[index - 1];
    if (before && opensAt < before.closesAt) {
      problems.push(`${at}.opensAt: overlaps the window before it, which closes at ${before.closesAt}`);
    }
  });
  const { until } = validity ?? {};
  [window, ...laterWindows].forEach(({ closesAt }, index) => {
    if (until !== undefined && closesAt.slice(0, 10) > until) {
      const at = index === 0 ? 'window' : `laterWindows.${index - 1}`;
      problems.push(`${at}.closesAt: comes after the last day of the validity, ${until}`);
    }
  });
  if (validity?.until !== undefined && validity.until <= validity.from) {
    problems.push('validity.until: must come after from');
  }
}

function checkDivision(
  division: NonNullable<Tranche['division']>,
  ceilingCents: number,
  types: readonly GrantTypeDefinition[],
  path: string,
  problems: string[],
): void {
  const keys = division.map(({ type }) => type);
  keys.forEach((type, place) => {
    if (!types.some(({ key }) => key === type)) problems.push(`${path}.${place}.type: there is no grant type ${type}`);
    if (keys.indexOf(type) !== place) problems.push(`${path}.${place}.type: ${type} is there twice`);
  });
  const sum = division.reduce((all, one) => all + one.ceilingCents, 0);
  if (sum !== ceilingCents) problems.push(`${path}: the parts are ${sum} cents, the tranche ${ceilingCents}`);
}

function checkTranches({ tranches, ceilingCents, types }: SchemeDefinition, problems: string[]): void {
  if (!tranches) return;
  uniqueKeys(tranches.list, 'tranches.list', problems);
  let sum = 0;
  tranches.list.forEach(({ key, from, until, ceilingCents: cents, division, raised = [] }, index) => {
    const at = `tranches.list.${key}`;
    const before = tranches.list[index - 1];
    if (until < from) problems.push(`${at}.until: must not come before from`);
    if (before && from <= before.until) problems.push(`${at}.from: overlaps the tranche before it`);
    raised.forEach(({ on }, place) => {
      const earlier = raised[place - 1];
      if (on < from || on > until) problems.push(`${at}.raised.${place}.on: is not within the tranche`);
      if (earlier && on <= earlier.on) problems.push(`${at}.raised.${place}.on: must come after the change before it`);
    });
    if (division) checkDivision(division, cents, types, `${at}.division`, problems);
    sum += Math.max(cents, ...raised.map((change) => change.ceilingCents));
  });
  if (sum > ceilingCents) {
    problems.push(
      `tranches.list: the tranches together have ${sum} cents, more than the ${ceilingCents} of the scheme`,
    );
  }
}

function checkPoints(types: readonly GrantTypeDefinition[], points: number, path: string, problems: string[]): void {
  for (const { key, scoreSheet } of types) {
    const most = scoreSheet?.criteria.reduce((sum, { maximumPoints }) => sum + maximumPoints, 0);
    if (most === undefined) problems.push(`${path}.minimumPoints: ${key} has no score sheet`);
    else if (points > most) problems.push(`${path}.minimumPoints: is above the ${most} points that ${key} gives`);
  }
}

function checkAllocation({ allocation, types, ceilingCents }: SchemeDefinition, problems: string[]): void {
  const { method, firstDay, categories, recipients } = allocation;
  const needs = (field: string, wanted: string, value: unknown): void => {
    if (method === wanted && value === undefined) problems.push(`allocation.${field}: is missing`);
    if (method !== wanted && value !== undefined) {
      problems.push(`allocation.${field}: has no meaning with the method ${method}`);
    }
  };
  needs('firstDay', 'equal_up_to_first_day', firstDay);
  needs('categories', 'ranked_categories', categories);
  needs('recipients', 'named_recipients', recipients);
  uniqueKeys(categories ?? [], 'allocation.categories', problems);
  categories?.forEach(({ key, when, minimumPoints }, index) => {
    const at = `allocation.categories.${key}.when`;
    if (minimumPoints !== undefined) checkPoints(types, minimumPoints, `allocation.categories.${key}`, problems);
    if (when === undefined) {
      if (minimumPoints === undefined && index < categories.length - 1) {
        problems.push(`${at}: is missing; only the last category takes the rest`);
      }
      return;
    }
    for (const type of types) {
      problems.push(...conditionProblems(when, questionsOf(type)).map((problem) => `${at}: ${type.key}: ${problem}`));
    }
  });
  const named = (recipients ?? []).map(({ applicant }) => applicant);
  for (const name of new Set(named.filter((one, index) => named.indexOf(one) !== index))) {
    problems.push(`allocation.recipients: ${name} is named twice`);
  }
  const sum = (recipients ?? []).reduce((total, { amountCents }) => total + amountCents, 0);
  if (sum > ceilingCents) {
    problems.push(`allocation.recipients: together have ${sum} cents, more than the ${ceilingCents} of the scheme`);
  }
}

function checkLead({ applicants, types }: SchemeDefinition, problems: string[]): void {
  const { lead } = applicants;
  if (!lead) return;
  for (const type of types) {
    if (!questionsOf(type).some(({ key }) => key === lead.partners)) {
      problems.push(`applicants.lead.partners: ${lead.partners} is no question of ${type.key}`);
    }
    if (!type.documents.some(({ key }) => key === lead.statement)) {
      problems.push(`applicants.lead.statement: ${lead.statement} is no document of ${type.key}`);
    }
  }
}

/** Everything that a scheme says about all its types together must fit. */
export function checkScheme(scheme: SchemeDefinition, problems: string[]): void {
  const { legal, tiers, types, ceilingCents } = scheme;
  if (legal.title42 === 'by_analogy' && !legal.title42Article) {
    problems.push('legal.title42Article: is missing; name the article that declares title 4.2 applicable by analogy');
  }
  checkWindows(scheme, problems);
  checkEarlyWarning(scheme.earlyWarning, problems);
  if (tiers[0]?.fromCents !== 0) problems.push('tiers.0.fromCents: must be 0, so that every amount has a tier');
  tiers.forEach(({ fromCents }, index) => {
    const before = tiers[index - 1];
    if (before && before.fromCents >= fromCents)
      problems.push(`tiers.${index}.fromCents: must be above the tier before`);
  });
  // Awb 4:34(4): the condition lapses when it is not invoked within four weeks.
  if ((scheme.reservation?.invokeWithinWeeks ?? 4) > 4) {
    problems.push('reservation.invokeWithinWeeks: is above the four weeks of Awb 4:34');
  }
  checkTranches(scheme, problems);
  checkAllocation(scheme, problems);
  checkLead(scheme, problems);
  for (const type of types.filter(({ stateAid }) => !stateAid)) {
    checkStateAid(scheme.stateAid, questionsOf(type), `types.${type.key}`, problems);
  }
  const sum = types.reduce((total, type) => total + type.ceilingCents, 0);
  if (sum > ceilingCents) {
    problems.push(`ceilingCents: the types together have ${sum} cents, more than the ${ceilingCents} of the scheme`);
  }
}
