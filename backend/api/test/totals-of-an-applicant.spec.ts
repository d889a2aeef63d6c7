// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition, StateAidRule } from '#domain';
import { calculateAmount } from '#domain';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { type TestApp, startApp } from './app';
import { sql } from './database';
import { aDraft, aSubmitted, anAdvised, people, type Wish } from './given';
import { aHallScheme, granting, type HallWish } from './given-rules';

/** Two cases that each fit, and together do not: one is granted and the other hears why, also at the same moment. */
describe('What one applicant may have in total', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  const one = 1_000_000;
  const twoAdvised = async (wish: HallWish, second: Wish = {}, first: Wish = {}) => {
    const scheme = await aHallScheme(app, wish);
    return [await anAdvised(app, { ...scheme, ...first }), await anAdvised(app, { ...scheme, ...second })] as const;
  };
  const atOnce = async (cases: readonly { readonly id: string }[]) => {
    const outcomes = await Promise.allSettled(cases.map(({ id }) => granting(app, id, one)));
    const codes = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [(outcome.reason as { refusal: { code: string } }).refusal.code] : [],
    );
    return { granted: outcomes.length - codes.length, codes };
  };
  const limits = (type: Partial<GrantTypeDefinition>): Pick<HallWish, 'type'> => ({ type });

  it.each<[string, HallWish, Wish, string]>([
    ['over all years', { key: 'ever', ...limits({ maximumPerApplicantCents: one }) }, {}, 'APPLICANT_TOTAL_EXCEEDED'],
    [
      'in a year',
      { key: 'year', ...limits({ maximumPerApplicantPerYearCents: one }) },
      {},
      'APPLICANT_MAXIMUM_EXCEEDED',
    ],
    [
      'in projects a year',
      { key: 'projects', ...limits({ maximumProjectsPerYear: 1 }) },
      {},
      'PROJECTS_MAXIMUM_REACHED',
    ],
    [
      'over the types of a scheme in a year',
      {
        key: 's-year',
        twice: true,
        scheme: { limits: { maximumPerApplicantPerYearCents: one, article: 'artikel 5' } },
      },
      { typeKey: 'tweede' },
      'APPLICANT_TOTAL_EXCEEDED',
    ],
    [
      'over the types of a scheme in all years',
      { key: 's-ever', twice: true, scheme: { limits: { maximumPerApplicantCents: one, article: 'artikel 5' } } },
      { typeKey: 'tweede' },
      'APPLICANT_TOTAL_EXCEEDED',
    ],
    [
      'in projects over the types of a scheme',
      { key: 's-projects', twice: true, scheme: { limits: { maximumProjectsPerYear: 1, article: 'artikel 5' } } },
      { typeKey: 'tweede' },
      'PROJECTS_MAXIMUM_REACHED',
    ],
  ])('has an end %s', async (_, wish, second, code) => {
    const cases = await twoAdvised(wish, second);
    expect(await atOnce(cases)).toEqual({ granted: 1, codes: [code] });
  });

  it('is counted for each applicant apart, and a year later the limits of a year begin anew', async () => {
    const type = { maximumPerApplicantPerYearCents: one, maximumProjectsPerYear: 1 };
    const cases = await twoAdvised({ key: 'apart', type }, { by: people.dordrecht });
    expect(await atOnce(cases)).toEqual({ granted: 2, codes: [] });
    app.setNow('2027-01-04T09:00:00Z');
    const next = await anAdvised(app, { schemeKey: 'apart', typeKey: 'verduurzaming' });
    expect(await granting(app, next.id, one)).toMatchObject({ state: 'granted' });
    app.setNow('2026-03-02T09:00:00Z');
  });

  describe('of de-minimis aid', () => {
    const stateAid: StateAidRule = {
      basis: 'de_minimis',
      ceilingCents: 30_000_000,
      declaration: 'aid',
      article: 'Verordening (EU) 2023/2831',
    };
    const declares = (...rows: readonly (readonly [string, number])[]): Wish => ({
      overrides: { hadAid: true, aid: rows.map(([grantedOn, amount]) => ({ giver: 'Rijk', grantedOn, amount })) },
    });
    const shown = async (id: string, by: string = people.submits) =>
      (await app.get(CaseViewQueries).show(await app.actor(by), id)).calculation;

    it('counts what others gave as declared, up to the cent, and not what is three years old', async () => {
      const wish = await aHallScheme(app, { key: 'aid-declared', type: { stateAid } });
      const fits = await aDraft(app, { ...wish, ...declares(['2023-03-03', 29_000_000], ['2023-03-02', 10_000_000]) });
      expect(await shown(fits.id)).toMatchObject({ totalCents: one, problems: [] });
      const above = await aDraft(app, { ...wish, ...declares(['2023-03-03', 29_000_001]) });
      expect(await shown(above.id)).toMatchObject({ totalCents: one - 1 });
      const full = await aDraft(app, { ...wish, ...declares(['2023-03-03', 30_000_000]) });
      expect(await shown(full.id)).toMatchObject({
        totalCents: 0,
        problems: [{ code: 'STATE_AID_CEILING', source: 'Verordening (EU) 2023/2831' }],
      });
    });

    it('has one ceiling for all that an applicant has, under every scheme, also at the same moment', async () => {
      const here = await aHallScheme(app, { key: 'aid-here', type: { stateAid } });
      const there = await aHallScheme(app, { key: 'aid-there', scheme: { stateAid } });
      const declared = declares(['2025-01-01', 29_000_000]);
      const cases = [await anAdvised(app, { ...here, ...declared }), await anAdvised(app, { ...there, ...declared })];
      expect(await atOnce(cases)).toEqual({ granted: 1, codes: ['MANDATORY_GROUND'] });
    });

    it('follows who has the advantage, whoever applies for it', async () => {
      const type = { stateAid: { ...stateAid, beneficiary: 'projectName' } };
      const named = (by: string, projectName: string): Wish => ({
        by,
        projectName,
        ...declares(['2025-01-01', 29_000_000]),
      });
      const cases = await twoAdvised(
        { key: 'aid-passed-on', type },
        named(people.dordrecht, 'KvK 12.34.56.78'),
        named(people.submits, 'kvk 12345678'),
      );
      expect(await atOnce(cases)).toEqual({ granted: 1, codes: ['MANDATORY_GROUND'] });
      const [scheme] = [{ schemeKey: 'aid-passed-on', typeKey: 'verduurzaming' }];
      const other = await anAdvised(app, { ...scheme, ...named(people.dordrecht, 'kvk 87654321') });
      expect(await granting(app, other.id, one)).toMatchObject({ state: 'granted' });
    });

    it('shows the room: declared, granted and left; to the municipality, what it cannot see of who it names', async () => {
      const room = async (id: string, by: string) =>
        (await app.get(CaseViewQueries).show(await app.actor(by), id)).aidRoom;
      const type = { stateAid: { ...stateAid, beneficiary: 'projectName' } };
      const wish = await aHallScheme(app, { key: 'aid-room', type });
      const named = { projectName: 'kvk 11223344', ...declares(['2025-01-01', 2_000_000]) };
      const first = await anAdvised(app, { ...wish, ...named, by: people.dordrecht });
      await granting(app, first.id, one);
      const draft = await aDraft(app, { ...wish, ...named });
      expect(await room(draft.id, people.submits)).toMatchObject({
        declaredCents: 2_000_000,
        grantedCents: 0,
        leftCents: 28_000_000,
        beneficiary: 'kvk 11223344',
        partial: true,
      });
      const sent = await aSubmitted(app, { ...wish, ...named });
      expect(await room(sent.id, people.assessor)).toMatchObject({
        declaredCents: 2_000_000,
        grantedCents: one,
        ceilingCents: 30_000_000,
        leftCents: 27_000_000,
        article: 'Verordening (EU) 2023/2831',
        partial: false,
      });
      expect(await room(sent.id, people.submits)).toBeNull();
    });

    it('counts three years back from each grant, and the receipt can be reckoned again', async () => {
      const wish = await aHallScheme(app, { key: 'aid-ages', type: { stateAid } });
      const by = people.dordrecht;
      const declared = declares(['2025-01-01', 28_500_000]);
      const first = await anAdvised(app, { ...wish, by, ...declared });
      const second = await anAdvised(app, { ...wish, by, ...declared });
      await granting(app, first.id, one);
      await expect(granting(app, second.id, one)).rejects.toMatchObject({
        refusal: { code: 'AMOUNT_ABOVE_CALCULATION', details: { calculatedCents: 500_000 } },
      });
      const age = 'update subsidy_grant set granted_on = $2 where application_id = $1';
      await sql(app.database.superUrl, age, [first.id, '2023-03-03']);
      await expect(granting(app, second.id, one)).rejects.toMatchObject({
        refusal: { code: 'AMOUNT_ABOVE_CALCULATION' },
      });
      await sql(app.database.superUrl, age, [first.id, '2023-03-02']);
      expect(await granting(app, second.id, one)).toMatchObject({ state: 'granted' });
      const [row] = await sql<{
        receipt: Record<string, never>;
        answers: Record<string, unknown>;
        type: GrantTypeDefinition;
      }>(
        app.database.systemUrl,
        `select d.facts -> 'receipt' as receipt, s.answers, v.definition -> 'types' -> 0 as type
           from decision d join application a on a.id = d.application_id join submission s on s.application_id = a.id
           join scheme_version v on v.id = a.scheme_version_id where a.id = $1`,
        [second.id],
      );
      expect(row?.receipt).toMatchObject({ applicant: { aidInThreeYearsCents: 28_500_000 } });
      const again =
        row && calculateAmount(row.type, row.answers, row.receipt['applicant'] ?? { alreadyGrantedThisYearCents: 0 });
      expect(JSON.parse(JSON.stringify(again))).toEqual(row?.receipt['calculation']);
    });
  });
});
