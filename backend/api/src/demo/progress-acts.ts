// SPDX-License-Identifier: EUPL-1.2
import { type LocalDate, odditiesIn, progressOpensOn, reasonKey } from '#domain';
import { ProgressFilling } from '../modules/progress/progress-filling.service';
import { ProgressPhotos } from '../modules/progress/progress-photos.service';
import { ProgressReviews } from '../modules/progress/progress-reviews.service';
import { type Turn, turnsOf } from '../modules/progress/progress-turns';
import { Work } from '../platform/work/work';
import type { ActContext } from './act-context';
import { attach } from './intake-acts';
import { progressAnswers } from './progress-answers';

const reasons: Readonly<Record<string, string>> = {
  READY_WITH_FEWER_HOMES: 'Op de locatie was door de ligging van de leidingen plaats voor minder woningen.',
  COMPLETION_AFTER_LAST_DAY: 'De netbeheerder sluit de locatie later aan. Wij vragen zo nodig uitstel.',
};

/** The turn whose report can be handed in now and is not late; none when there is nothing to report. */
async function turnNow(context: ActContext, grantId: string, yearly: boolean): Promise<Turn | undefined> {
  const turns = await context.get(Work).read(context.submits, (reader) => turnsOf(reader, grantId));
  return turns.find(
    ({ obligationState, rule, dueOn, context: { periodEndsOn, today } }) =>
      obligationState === 'open' &&
      (rule.every?.yearly !== undefined) === yearly &&
      progressOpensOn(rule, periodEndsOn) <= today &&
      dueOn !== null &&
      dueOn >= today,
  );
}

async function report(context: ActContext, yearly: boolean): Promise<void> {
  const grant = await context.one<{ id: string; granted_on: LocalDate }>(
    'select id, granted_on from subsidy_grant where application_id = $1',
    [context.caseId()],
  );
  const turn = await turnNow(context, grant.id, yearly);
  if (!turn) return;
  const answers = progressAnswers(context.story, grant.granted_on, turn.context);
  const odd = odditiesIn(answers, turn.context).map(({ code }): [string, string] => [
    reasonKey(code),
    reasons[code] ?? 'Wij hebben de cijfers nagekeken; ze kloppen met onze administratie.',
  ]);
  const body = { expectedVersion: 0, answers: { ...answers, ...Object.fromEntries(odd) } };
  if (context.story.progress?.photo) {
    const documentId = await attach(context, turn.key, 'report', 'picture');
    const photo = { expectedVersion: 0, documentId, consent: true };
    const { version } = await context.get(ProgressPhotos).add(context.fills, turn.obligationId, photo);
    body.expectedVersion = version;
  }
  await context.get(ProgressFilling).submit(context.submits, turn.obligationId, body);
}

async function review(context: ActContext, accepted: boolean): Promise<void> {
  const [waiting] = await context
    .get(Work)
    .read(context.assessor, (reader) =>
      reader.query<{ id: string; version: number }>(
        "select id, version from progress_report where application_id = $1 and state = 'submitted' order by submitted_at",
        [context.caseId()],
      ),
    );
  if (!waiting) return;
  const reason = accepted
    ? ''
    : 'U noemt een risico. Wat betekent dat voor de dag waarop het project klaar is? Vul dat aan.';
  await context
    .get(ProgressReviews)
    .review(context.assessor, waiting.id, { expectedVersion: waiting.version, accepted, reason });
}

/** How far a project is, time after time. */
export const progressActs = {
  reportProgress: (context: ActContext) => report(context, false),
  reportYear: (context: ActContext) => report(context, true),
  acceptProgress: (context: ActContext) => review(context, true),
  sendBackProgress: (context: ActContext) => review(context, false),
};
