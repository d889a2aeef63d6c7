// SPDX-License-Identifier: EUPL-1.2
import type { AssuranceLevel } from '#domain';
import { startApp, type TestApp } from './app';
import { aDraft, people } from './given';
import { seedFoundation } from '../src/demo/foundation';
import { loadScheme } from '../src/modules/schemes/scheme-loader';
import { SubmitService } from '../src/modules/applications/submit.service';

describe('A scheme that asks how sure it is who applies', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z', content: 'nothing' });
    const scheme = loadScheme('flexwonen-zh', '1');
    const applicants = { ...scheme.applicants, minimumLevel: 'substantial' as const };
    await seedFoundation(app.nest, [{ ...scheme, applicants }]);
  });
  afterAll(() => app.close());

  it.each<[AssuranceLevel | null, string]>([
    [null, 'LEVEL_TOO_LOW'],
    ['low', 'LEVEL_TOO_LOW'],
    ['substantial', 'submitted'],
    ['high', 'submitted'],
  ])('with level %s: %s', async (level, outcome) => {
    const draft = await aDraft(app, { by: people.submits });
    const actor = { ...(await app.actor(people.submits)), level };
    const answer = await app
      .get(SubmitService)
      .submit(actor, draft.id, { expectedVersion: draft.version, declaration: true, electronicMessages: true })
      .then(
        ({ state }) => state,
        (error: { refusal?: { code: string; source?: string; details?: object } }) => {
          expect(error.refusal).toMatchObject({ details: { needed: 'substantial' } });
          return error.refusal?.code;
        },
      );
    expect(answer).toBe(outcome);
  });
});
