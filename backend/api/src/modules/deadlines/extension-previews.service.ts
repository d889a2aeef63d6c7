// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { objectionTerm } from '#domain';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { datedLetter } from '../decisions/decision-letter';
import { DeadlinesService } from '../delivery/deadlines.service';
import { ExtensionAsking } from '../delivery/extension-asking';
import { ExtensionCorrecting } from '../delivery/extension-correcting';
import type { TakenExtension } from '../delivery/extension-taking';
import type {
  ExtensionCorrectionRequest,
  ExtensionWishesRequest,
  GrantExtensionDecisionRequest,
} from '../delivery/extensions.dto';
import { ExtensionsService } from '../delivery/extensions.service';
import type { MoreTime } from '../delivery/grant-causes';
import { calendarInForce } from '../law-data/calendar';
import { letterFor, renderLetter } from '../letters';
import type { ExtensionDecisionPreviewResponse, GrantEffectResponse } from './effects.dto';
import { GrantEffects } from './grant-effects.service';

type Prepared = Pick<ExtensionDecisionPreviewResponse['letters'][number], 'extensionId' | 'objectionDueOn'> & {
  readonly letter: ReturnType<typeof letterFor>;
};

/**
 * What more time would do, before anybody asks or decides: the very steps of the decision and of its notification, in a
 * transaction that is taken back.
 */
@Injectable()
export class ExtensionPreviews {
  constructor(
    private readonly work: Work,
    private readonly extensions: ExtensionsService,
    private readonly correcting: ExtensionCorrecting,
    private readonly asking: ExtensionAsking,
    private readonly deadlines: DeadlinesService,
    private readonly effects: GrantEffects,
  ) {}

  /** For the municipality: what its wish would do when it is granted. Refused as the request itself would be. */
  ofWishes(
    actor: Actor,
    grantId: string,
    { expectedVersion, wishes }: ExtensionWishesRequest,
  ): Promise<GrantEffectResponse> {
    return this.work.preview(actor, async (tx) => {
      const file = await this.effects.fileOf(tx, grantId, expectedVersion);
      const asked = await this.asking.wishes(tx, file, wishes);
      const more = asked.map((wish): MoreTime => {
        const { key, id } = wish.file.obligation;
        return { key, extensionId: id, months: wish.months, notifiedOn: tx.today };
      });
      return this.effectOf(tx, grantId, more);
    });
  }

  /** For the province: what these answers would do, and the letters. */
  ofDecisions(
    actor: Actor,
    grantId: string,
    body: GrantExtensionDecisionRequest,
  ): Promise<ExtensionDecisionPreviewResponse> {
    return this.withLetters(actor, (tx) => this.extensions.takeSeveral(tx, grantId, body));
  }

  /** For the province: what a correction would do, and the letter. */
  ofCorrection(actor: Actor, id: string, body: ExtensionCorrectionRequest): Promise<ExtensionDecisionPreviewResponse> {
    return this.withLetters(actor, async (tx) => [await this.correcting.take(tx, id, body)]);
  }

  /** The days are derived with that time, as they are when its decision is notified. */
  private effectOf(tx: Tx, grantId: string, more: readonly MoreTime[]): Promise<GrantEffectResponse> {
    const asked = new Set(more.map(({ key }) => key));
    return this.effects.of(
      tx,
      grantId,
      (file) => this.deadlines.derive(tx, file, more),
      ({ type }) => type.obligations.filter(({ key }) => asked.has(key)).map(({ article }) => article),
    );
  }

  private async withLetters(
    actor: Actor,
    take: (tx: Tx) => Promise<readonly TakenExtension[]>,
  ): Promise<ExtensionDecisionPreviewResponse> {
    const { effect, letters, now } = await this.work.preview(actor, async (tx) => {
      const taken = await take(tx);
      const calendar = await calendarInForce(tx);
      const { dueOn: objectionDueOn } = objectionTerm({ notifiedOn: tx.today, calendar });
      const letters = taken.map(({ letter, request }): Prepared => {
        return { extensionId: request.id, objectionDueOn, letter: letterFor(datedLetter(letter, tx.today, calendar)) };
      });
      const grantId = taken[0]?.file.grant.id ?? '';
      const more = taken.map((one) => one.more);
      return { effect: await this.effectOf(tx, grantId, more), letters, now: tx.now };
    });
    const drawn: ExtensionDecisionPreviewResponse['letters'] = [];
    for (const { letter, ...rest } of letters) {
      const { mandateLine } = letter;
      drawn.push({ ...rest, mandateLine, letterPdf: (await renderLetter(letter, now)).toString('base64') });
    }
    return { ...effect, letters: drawn };
  }
}
