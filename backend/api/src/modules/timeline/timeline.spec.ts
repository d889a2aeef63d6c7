// SPDX-License-Identifier: EUPL-1.2
import { type CaseEventType, caseEventTypes } from '#domain';
import { type TestApp, startApp } from '../../../test/app';
import { aGranted, type Case, people } from '../../../test/given';
import { AdviceService } from '../assessment/advice.service';
import type { TimelineItem } from './timeline.dto';
import { TimelineQueries } from './timeline.queries';

describe('the timeline of a case', () => {
  let app: TestApp;
  let granted: Case;

  const seenBy = async (email: string): Promise<TimelineItem[]> =>
    (await app.get(TimelineQueries).list(await app.actor(email), granted.id)).items;
  const typesOf = (items: readonly TimelineItem[]): string[] => items.map(({ type }) => type);

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-10T11:00:00Z' });
    granted = await aGranted(app, { notified: false });
    await app
      .get(AdviceService)
      .declareConflict(await app.actor(people.assessor2), granted.id, { reason: 'Mijn broer werkt daar.' });
  });

  afterAll(() => app.close());

  it('shows the province every event in its order, with names and free text', async () => {
    const items = await seenBy(people.assessor);
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_, index) => index + 1));
    expect(typesOf(items)).toEqual(expect.arrayContaining(['AdviceGiven', 'ConflictDeclared', 'SubsidyGranted']));
    const advice = items.find(({ type }) => type === 'AdviceGiven');
    const assessor = await app.actor(people.assessor);
    expect(advice).toMatchObject({ audience: 'province', actorName: assessor.name });
  });

  it('shows a municipality nothing that is meant for the province, and no gaps from which to guess it', async () => {
    const items = await seenBy(people.submits);
    for (const { type, audience } of items) {
      expect(audience).toBe('everyone');
      expect(caseEventTypes[type as CaseEventType].audience).toBe('everyone');
    }
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_, index) => index + 1));
    expect(JSON.stringify(items)).not.toMatch(/broer|Advice|Conflict|Checklist|Assigned/);
  });

  it('shows a municipality the province instead of its people', async () => {
    const staff = await Promise.all(
      [people.assessor, people.assessor2, people.decider].map((email) => app.actor(email)),
    );
    const items = await seenBy(people.submits);
    const judged = items.find(({ type }) => type === 'ApplicationJudgedComplete');
    expect(judged).toMatchObject({
      actorName: 'Provincie Zuid-Holland',
      actorOrganisationName: 'Provincie Zuid-Holland',
    });
    for (const { name, personId } of staff) {
      expect(JSON.stringify(items)).not.toContain(name);
      expect(JSON.stringify(items)).not.toContain(personId);
    }
    const submitter = await app.actor(people.submits);
    expect(items.find(({ type }) => type === 'ApplicationSubmitted')?.actorName).toBe(submitter.name);
  });

  it('keeps a decision from the municipality until it was notified', async () => {
    expect(typesOf(await seenBy(people.submits))).not.toContain('SubsidyGranted');
    await app.drain();
    const after = typesOf(await seenBy(people.submits));
    expect(after).toEqual(expect.arrayContaining(['SubsidyGranted', 'DecisionNotified']));
  });

  it('does not exist for another municipality', async () => {
    await expect(seenBy(people.dordrecht)).rejects.toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });
});
