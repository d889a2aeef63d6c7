// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Score, type ScoreEntry, scoreErrors, scoreOfEntries, type ScoreSheet as SheetOfScheme } from '#domain';
import type { Actor } from '../../platform/actor';
import { answerOf } from '../../platform/http/command-answer';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { factsOf, refuseOutsiders } from './case-facts';
import { placeInQueue } from './queue-place';
import type { ScoreSheetRequest } from './score-sheet.dto';
import { ScoreSheet } from './score-sheet.entity';

const underReview: readonly string[] = ['submitted', 'incomplete', 'completed', 'in_assessment'];

/** Giving points to an application, as its scheme asks. */
@Injectable()
export class ScoreSheetsService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
  ) {}

  /**
   * Fills in the score sheet of a case: every criterion with points and a reason. It takes the place of an earlier one,
   * which stays on record. Once an advice rests on it, it stands; a decider who doubts it sends the advice back.
   *
   * @source Awb 3:46 and the score article of the scheme
   * @throws RefusedError NOT_FOUND without a sheet in the scheme, INVALID_INPUT with everything that is wrong
   */
  fill(actor: Actor, id: string, { expectedVersion, entries }: ScoreSheetRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const application = await this.cases.lock(tx, id, expectedVersion);
      const { type } = await this.cases.schemeOf(tx, application);
      if (!type.scoreSheet) throw notFound();
      if (!underReview.includes(application.state)) {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: application.state } });
      }
      refuseOutsiders(await factsOf(tx, this.cases, application));
      const given = checked(type.scoreSheet, entries);
      const { points, enough } = scoreOfEntries(type.scoreSheet, given);
      const before = await latestSheet(tx, id);
      const sheet = await tx.manager.save(
        ScoreSheet,
        tx.manager.create(ScoreSheet, {
          applicationId: id,
          seq: (before?.seq ?? 0) + 1,
          entries: given,
          points,
          enough: enough.decided && enough.value,
          scoredBy: actor.personId ?? '',
          scoredAt: tx.now,
        }),
      );
      await this.cases.change(tx, application, {});
      await placeInQueue(tx, id);
      const { enough: reached } = sheet;
      await tx.record({
        type: 'ScoreSheetFilled',
        caseId: id,
        organisationId: application.organisationId,
        data: { scoreSheetId: sheet.id, points, enough: reached },
      });
      return answerOf(application);
    });
  }
}

function checked(sheet: SheetOfScheme, entries: ScoreSheetRequest['entries']): ScoreEntry[] {
  const errors = scoreErrors(sheet, entries);
  if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
  return entries.map(({ key, points, reason }) => ({ key, points: points ?? 0, reason: reason.trim() }));
}

/** The sheet that counts: the last one. */
export async function latestSheet(tx: Tx, applicationId: string): Promise<ScoreSheet | null> {
  return tx.manager.findOne(ScoreSheet, { where: { applicationId }, order: { seq: 'DESC' } });
}

/** The score of a case under the sheet of its type; nothing while nobody scored it, or where no score is asked. */
export async function scoreInCase(
  tx: Tx,
  applicationId: string,
  sheet: SheetOfScheme | undefined,
): Promise<{ score: Score; entries: readonly ScoreEntry[]; id: string; scoredBy: string } | undefined> {
  const last = sheet && (await latestSheet(tx, applicationId));
  if (!last) return undefined;
  const { id, entries, scoredBy } = last;
  return { id, entries, scoredBy, score: scoreOfEntries(sheet, entries) };
}
