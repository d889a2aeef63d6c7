// SPDX-License-Identifier: EUPL-1.2
import { AdviceService } from '../src/modules/assessment/advice.service';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { PaymentsService } from '../src/modules/payments/payments.service';
import { type TestApp, startApp } from './app';
import { aGranted, people } from './given';
import { grantOf, obligationOf } from './given-delivery';

describe('What the screen shows after the grant', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-31T09:00:00Z' });
  });
  afterAll(() => app.close());

  const show = async (id: string, by: string) => app.get(CaseViewQueries).show(await app.actor(by), id);

  it('shows nothing of more time before its letter: no date, nothing used up, no answer', async () => {
    const { id } = await aGranted(app, { typeKey: 'verplaatsing' });
    const extensions = app.get(ExtensionsService);
    const open = await obligationOf(app, id, 'completion');
    const asked = await extensions.ask(await app.actor(people.submits), open.id, {
      expectedVersion: open.version,
      months: 5,
      reason: 'De netaansluiting is later.',
    });
    await extensions.decide(await app.actor(people.assessor), asked.id, { granted: true, reason: 'Buiten uw schuld.' });
    const completion = async () =>
      (await show(id, people.submits)).grant?.obligations.find(({ key }) => key === 'completion');
    expect(await completion()).toMatchObject({
      dueOn: '2027-09-30',
      extensionsLeft: 1,
      extensions: [{ state: 'asked', grantedMonths: null, decisionReason: null }],
    });
    await app.drain();
    expect(await completion()).toMatchObject({
      dueOn: '2028-02-29',
      extensionsLeft: 0,
      extensions: [{ state: 'granted', grantedMonths: 5 }],
    });
  });

  it('tells who keeps away from a case that its payments are for a colleague', async () => {
    const { id } = await aGranted(app, { by: people.dordrecht });
    const grant = await grantOf(app, id);
    await app.get(PaymentsService).propose(await app.actor(people.finance), grant.id, { ruleKey: 'at_grant' });
    await app.get(AdviceService).declareConflict(await app.actor(people.finance2), id, { reason: 'Familie.' });
    const { allowedActions } = await show(id, people.finance2);
    const release = allowedActions.filter(({ thing, action }) => thing === 'payment' && action === 'release');
    expect(release).toMatchObject([{ allowed: false, refusal: { code: 'CONFLICT_OF_INTEREST' } }]);
  });

  it('offers no determination of a grant that its recipient does not know of', async () => {
    const { id } = await aGranted(app, { by: people.dordrecht, notified: false });
    const { allowedActions } = await show(id, people.assessor);
    expect(allowedActions.find(({ action }) => action === 'proposeDetermination')).toMatchObject({
      allowed: false,
      refusal: { code: 'NOT_NOTIFIED_YET' },
    });
  });
});
