// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition, Question } from '#domain';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import type { DeterminationProposalRequest } from '../src/modules/payments/payments.dto';
import { type TestApp, startApp } from './app';
import { aGranted, people } from './given';
import { aSmallScheme, grantOf, met, refusalOf, refused, rowsOf } from './given-delivery';
import { proposedAmount } from './given-sanctions';

describe('What a proposal to determine has to answer', () => {
  let app: TestApp;
  const start = '2026-03-02T09:00:00Z';

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const text = (nl: string) => ({ nl, en: nl });
  const opinion: Question = {
    key: 'accountantOpinion',
    type: 'choice',
    label: text('Welk oordeel gaf uw accountant?'),
    neededFor: text('Voor ons oordeel.'),
    options: ['unqualified', 'qualified', 'disclaimer', 'adverse'].map((key) => ({ key, label: text(key) })),
  };
  const costs: Question = {
    key: 'totalCosts',
    type: 'money',
    label: text('Kosten'),
    neededFor: text('Voor het bedrag.'),
  };
  /** Determined on request on the costs that were made, with what the accountant says of them. */
  const onCosts = (type: GrantTypeDefinition): GrantTypeDefinition => ({
    ...type,
    determination: {
      mode: 'on_request',
      basis: 'actual_costs',
      amount: {
        method: 'percentage_of_costs',
        costs: costs.key,
        percentage: 100,
        text: text('de kosten'),
        article: 'artikel 8',
      },
      questions: [costs, opinion],
      documents: [],
      withinWeeks: 13,
      decideWithinWeeks: 13,
      article: 'artikel 14',
    },
  });
  /** A grant of such a type of which the works are done, with its account. */
  async function anAccount(key: string, change: typeof onCosts, opinionGiven: string) {
    const scheme = await aSmallScheme(app, { key, ceilingCents: 100_000_000 }, change);
    const granted = await aGranted(app, scheme);
    app.setNow('2026-06-01T09:00:00Z');
    for (const step of ['start', 'completion']) await met(app, granted.id, step, { happenedOn: '2026-05-29' });
    const { id, version } = await grantOf(app, granted.id);
    await app.get(FinalAccountService).ask(await app.actor(people.submits), id, {
      expectedVersion: version,
      answers: { totalCosts: granted.amountCents, accountantOpinion: opinionGiven },
      documentIds: [],
    });
    return { granted, id, version };
  }
  const lower = {
    ground: 'awb_4_46_3',
    viewsCode: 'no_differing_data',
  } satisfies Partial<DeterminationProposalRequest>;

  it.each(['adverse', 'unqualified'])(
    'weighs an opinion of the accountant that is not unqualified: %s (Awb 3:46)',
    async (given) => {
      const { granted, id, version } = await anAccount(`oordeel-${given}`, onCosts, given);
      // Costs that were not necessary are left out, because the amount depends on them (Awb 4:46(3)).
      const propose = (more: Partial<DeterminationProposalRequest>) =>
        proposedAmount(app, granted, granted.amountCents - 100, { ...lower, ...more });
      const replies: Partial<DeterminationProposalRequest>[] = [{}];
      if (given !== 'unqualified') {
        expect(await refusalOf(propose({}))).toBe('OPINION_NOT_WEIGHED');
        expect((await grantOf(app, granted.id)).version).toBe(version + 1);
        replies[0] = { opinionReply: 'De beperking gaat over € 1, en die kosten tellen niet mee.' };
      }
      await propose(replies[0] ?? {});
      const [row] = await rowsOf<{ ground: string; opinion_reply: string | null }>(
        app,
        'select ground, opinion_reply from determination_proposal where grant_id = $1',
        [id],
      );
      expect(row).toEqual({ ground: 'awb_4_46_3', opinion_reply: replies[0]?.opinionReply ?? null });
    },
  );

  it('leaves no costs out where the amount does not depend on them (Awb 4:46(3))', async () => {
    const asGranted = (type: GrantTypeDefinition): GrantTypeDefinition => {
      const { determination } = onCosts(type);
      return { ...type, determination: { ...determination, basis: 'as_granted', amount: undefined } };
    };
    const { granted } = await anAccount('zonder-kosten', asGranted, 'unqualified');
    const propose = (more: Partial<DeterminationProposalRequest>) =>
      proposedAmount(app, granted, granted.amountCents - 100, { ...lower, ...more });
    const { refusal } = await refused(propose({}));
    expect([refusal.code, refusal.source]).toEqual(['GROUND_NOT_APPLICABLE', 'Awb 4:46(3)']);
    expect((await grantOf(app, granted.id)).state).toBe('determination_requested');
    await propose({ ground: 'awb_4_46_a' });
  });
});
