// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition } from '#domain';
import { SanctionsService } from '../src/modules/payments/sanctions.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { DetermineService } from '../src/modules/payments/determine.service';
import type { DeterminationProposalRequest, SanctionsRequest } from '../src/modules/payments/payments.dto';
import type { TestApp } from './app';
import { aGranted, attach, type Case, people } from './given';
import { aSmallScheme, grantOf, met } from './given-delivery';

/** The first type of flexible housing, determined on request, with photos to add and two cuts. */
export function withCuts(type: GrantTypeDefinition): GrantTypeDefinition {
  const text = (nl: string) => ({ nl, en: nl });
  return {
    ...type,
    determination: {
      mode: 'on_request',
      basis: 'as_granted',
      questions: [
        {
          key: 'photos',
          type: 'files',
          label: text('Foto’s van het bord'),
          neededFor: text('Wij willen zien dat het bord er staat.'),
          maximum: 2,
        },
      ],
      documents: [],
      withinWeeks: 13,
      decideWithinWeeks: 13,
      article: 'artikel 14',
      sanctions: [
        { key: 'publicity', text: text('Geen bord geplaatst'), percentage: 5, each: 'once', article: 'artikel 15' },
        {
          key: 'late',
          text: text('Te laat afgerond'),
          percentage: 1,
          each: 'week',
          maximumPercentage: 10,
          article: 'artikel 16',
          obligation: 'completion',
        },
      ],
    },
  };
}

/** A grant of such a type of which the works are done; the clock stands on 1 June 2026. */
export async function aGrantWithCuts(app: TestApp, key: string): Promise<Case & { amountCents: number }> {
  const scheme = await aSmallScheme(app, { key, ceilingCents: 100_000_000 }, withCuts);
  const granted = await aGranted(app, scheme);
  app.setNow('2026-06-01T09:00:00Z');
  await met(app, granted.id, 'start', { happenedOn: '2026-03-20' });
  await met(app, granted.id, 'completion', { happenedOn: '2026-05-29' });
  return granted;
}

/** Its final account, with one photo; the request as the portal sends it. */
export async function accounted(app: TestApp, granted: Case): Promise<string> {
  const photo = await attach(app, granted.id, 'photos', people.submits, 'determination');
  const { id, version } = await grantOf(app, granted.id);
  await app.get(FinalAccountService).ask(await app.actor(people.submits), id, {
    expectedVersion: version,
    answers: { photos: [{ documentId: photo, fileName: 'photos.pdf' }] },
    documentIds: [],
  });
  return photo;
}

/** Records the duties that were not met. */
export async function sanctioned(
  app: TestApp,
  granted: Case,
  breaches: SanctionsRequest['breaches'],
  version?: number,
): Promise<unknown> {
  const grant = await grantOf(app, granted.id);
  const explanation = 'Bij de controle op 28 mei stond er geen bord.';
  const body = { expectedVersion: version ?? grant.version, breaches, explanation };
  return app.get(SanctionsService).record(await app.actor(people.assessor), grant.id, body);
}

/** Proposes an amount. */
export async function proposedAmount(
  app: TestApp,
  granted: Case,
  amountCents: number,
  more: Partial<DeterminationProposalRequest> = {},
): Promise<unknown> {
  const { id, version } = await grantOf(app, granted.id);
  const body = { expectedVersion: version, amountCents, reason: 'Zoals blijkt uit de controle.', ...more };
  return app.get(FinalAccountService).propose(await app.actor(people.assessor), id, body);
}

/** Determines what lies there, and sends the letter. */
export async function determinedNow(app: TestApp, granted: Case): Promise<void> {
  const { id, version } = await grantOf(app, granted.id);
  await app.get(DetermineService).determine(await app.actor(people.decider), id, { expectedVersion: version });
  await app.drain();
}
