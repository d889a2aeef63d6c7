// SPDX-License-Identifier: EUPL-1.2
import { exampleScheme } from '../../testing/example-schemes';
import { grantType, scheme as sample, text } from '../../testing/samples';
import type { SchemeDefinition } from '../definition';
import { applyEdits, type SchemeEdit } from './apply-edits';
import { editableFields } from './editable-fields';
import { changesBetween } from './scheme-diff';

const flex = exampleScheme('flexwonen-zh');
const halls = exampleScheme('dorpshuizen');

function edited(scheme: SchemeDefinition, ...edits: SchemeEdit[]): SchemeDefinition {
  const parsed = applyEdits(scheme, edits, '2');
  if ('problems' in parsed) throw new Error(parsed.problems.join('; '));
  return parsed.scheme;
}

function said(before: SchemeDefinition, after: SchemeDefinition, language: 'nl' | 'en' = 'nl'): string[] {
  return changesBetween(before, after).map(({ sentence }) => sentence[language]);
}

describe('the difference between two versions in words', () => {
  test('nothing differs from itself, whatever its number', () => {
    expect(changesBetween(flex, { ...flex, version: '9' })).toEqual([]);
  });

  test.each<[SchemeDefinition, string, string | number | null, string, string]>([
    [
      flex,
      'types.plaatsing.maximumCents',
      6_000_000,
      'Plaatsing: het maximum per aanvraag gaat van € 45.000 naar € 60.000 (artikel 8, tweede lid).',
      'Placement: the maximum per application goes from €45,000 to €60,000 (artikel 8, tweede lid).',
    ],
    [
      flex,
      'types.plaatsing.maximumPerApplicantPerYearCents',
      null,
      'Plaatsing: het maximum per aanvrager per jaar vervalt (was € 60.000) (artikel 8, tweede lid).',
      'Placement: the maximum per applicant per year is dropped (was €60,000) (artikel 8, tweede lid).',
    ],
    [
      flex,
      'types.plaatsing.amount.pricesCents.shared',
      55_050,
      'Plaatsing, Onzelfstandige woningen: het bedrag per stuk gaat van € 500 naar € 550,50 (artikel 8, tweede lid).',
      'Placement, Homes with shared facilities: the amount for each goes from €500 to €550.50 (artikel 8, tweede lid).',
    ],
    [
      flex,
      'window.closesAt',
      '2027-12-31T12:00',
      'De sluiting van de aanvraagperiode gaat van dinsdag 30 november 2027 om 17.00 naar vrijdag 31 december 2027 om 12.00.',
      'The closing of the window goes from Tuesday 30 November 2027 at 17:00 to Friday 31 December 2027 at 12:00.',
    ],
    [
      flex,
      'types.haalbaarheid.terms.targetWeeks',
      4,
      'Haalbaarheid: de streeftermijn gaat van 3 weken naar 4 weken (artikel 6, derde lid).',
      'Feasibility: the target term goes from 3 weeks to 4 weeks (artikel 6, derde lid).',
    ],
    [
      halls,
      'types.verduurzaming.obligations.start.due.months',
      9,
      'Verduurzaming, verplichting “U begint met de werken.”: de termijn gaat van 6 maanden naar 9 maanden (artikel 11, eerste lid).',
      'Sustainability, obligation “You start the works.”: the term goes from 6 months to 9 months (artikel 11, eerste lid).',
    ],
    [
      halls,
      'types.verduurzaming.letterPassages.grant.0.nl',
      'Zet een groot bord neer.',
      'Verduurzaming: de alinea in de verleningsbrief is nu “Zet een groot bord neer.” (was “Zet een bord bij het dorpshuis.”).',
      'Sustainability: the paragraph in the grant letter is now “Place a sign at the hall.” (was “Place a sign at the hall.”).',
    ],
    [
      halls,
      'types.verduurzaming.amount.categories.list.own_hours.hours.maximumRateCents',
      5_500,
      'Verduurzaming, Eigen uren: het hoogste uurtarief gaat van € 50 naar € 55 (artikel 9, tweede lid).',
      'Sustainability, Own hours: the highest hourly rate goes from €50 to €55 (artikel 9, tweede lid).',
    ],
  ])('%#', (before, path, value, nl, en) => {
    const after = edited(before, { path, value });
    expect(said(before, after)[0]).toBe(nl);
    expect(said(before, after, 'en')[0]).toBe(en);
  });

  test('what is new, what is dropped, and another order', () => {
    const [first, second] = sample().types[0]?.refusalGrounds ?? [];
    if (!first || !second) throw new Error('two grounds');
    const before = sample();
    const extra = { key: 'new', text: text('Te laat'), article: 'artikel 10', mandatory: true };
    const after = sample({ types: [grantType({ refusalGrounds: [second, extra] })] });
    expect(said(before, after)).toEqual([
      'Homes: weigeringsgrond “Too few” vervalt (artikel 10).',
      'Homes: nieuw is weigeringsgrond “Te laat” (artikel 10).',
    ]);
    expect(said(before, sample({ types: [grantType({ refusalGrounds: [second, first] })] }))).toEqual([
      'Homes: weigeringsgrond: de volgorde is veranderd.',
    ]);
    expect(said(before, { ...before, hardship: { article: 'artikel 16', from: [], by: text('GS') } })).toEqual([
      'Nieuw is de hardheidsclausule (artikel 16).',
    ]);
    expect(said(before, { ...before, exampleValues: [] })).toEqual([
      'Geen voorbeeldwaarde meer: types.homes.ceilingCents, ceilingCents.',
    ]);
  });

  test('each change names its group, so that the terms can be shown apart', () => {
    const after = edited(flex, { path: 'types.plaatsing.terms.decisionWeeks', value: 12 });
    expect(changesBetween(flex, after).map(({ group, path }) => [group, path])).toEqual([
      ['terms', 'types.plaatsing.terms.decisionWeeks'],
    ]);
  });
});

describe('the fields that the desk edits', () => {
  test('have a label, a place, a kind and the value now', () => {
    const fields = editableFields(flex);
    const field = (path: string) => fields.find((one) => one.path === path);
    expect(field('types.plaatsing.maximumCents')).toEqual({
      path: 'types.plaatsing.maximumCents',
      group: 'limits',
      kind: 'money',
      label: { nl: 'het maximum per aanvraag', en: 'the maximum per application' },
      place: { nl: 'Plaatsing', en: 'Placement' },
      article: 'artikel 8, tweede lid',
      value: 4_500_000,
      optional: true,
      isExample: true,
    });
    expect(field('ceilingCents')).toMatchObject({ value: 31_901_800, isExample: false, optional: false });
    expect(field('types.plaatsing.maximumPerApplicantCents')).toMatchObject({ value: null, optional: true });
    expect(field('types.plaatsing.pages.homes.questions.homes.help.nl')).toMatchObject({
      kind: 'text',
      group: 'help',
      language: 'nl',
      place: { nl: 'Plaatsing, vraag “Hoeveel woningen plaatst u?”' },
    });
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
    const groups = new Set(fields.map(({ group }) => group));
    expect([...groups].sort()).toEqual(['amounts', 'ceilings', 'dates', 'help', 'letters', 'limits', 'terms']);
  });

  test('hold what the version holds, in every scheme', () => {
    for (const key of ['flexwonen-zh', 'wonen-zh-flex-2025', 'dorpshuizen', 'middenhuur', 'budgetsubsidies']) {
      const scheme = exampleScheme(key);
      const fields = editableFields(scheme);
      expect(fields.length).toBeGreaterThan(10);
      const same = fields
        .filter(({ value, path }) => value !== null && !(value === '' && path.endsWith('.en')))
        .map(({ path, value }) => ({ path, value }));
      expect(changesBetween(scheme, edited(scheme, ...same))).toEqual([]);
    }
  });

  test('an edit that makes the scheme wrong is refused with its path; the version stays as it was', () => {
    const before = JSON.stringify(flex);
    const problems = (edit: SchemeEdit): string[] => {
      const parsed = applyEdits(flex, [edit], '2');
      return 'problems' in parsed ? parsed.problems : [];
    };
    expect(problems({ path: 'types.plaatsing.ceilingCents', value: 18_000_001 })[0]).toMatch(
      /^ceilingCents: the types/,
    );
    expect(problems({ path: 'types.plaatsing.minimumCents', value: 4_500_001 })).toEqual([
      'types.plaatsing.minimumCents: is above the maximum per application',
    ]);
    expect(problems({ path: 'types.plaatsing.maximumCents', value: 'veel' })[0]).toMatch(/must be a whole number/);
    expect(problems({ path: 'types.plaatsing.key', value: 'x' })).toEqual([
      'types.plaatsing.key: cannot be edited here',
    ]);
    expect(problems({ path: '__proto__.polluted', value: 1 })).toEqual(['__proto__.polluted: cannot be edited here']);
    expect(problems({ path: 'ceilingCents', value: null })).toEqual(['ceilingCents: may not be left empty']);
    expect(JSON.stringify(flex)).toBe(before);
  });
});
