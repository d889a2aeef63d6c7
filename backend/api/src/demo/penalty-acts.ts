// SPDX-License-Identifier: EUPL-1.2
import { JudgingService } from '../modules/penalties/judging.service';
import { NoticesService } from '../modules/penalties/notices.service';
import { PenaltyDeciding } from '../modules/penalties/penalty-deciding.service';
import { PenaltyPayments } from '../modules/penalties/penalty-payments.service';
import type { ActContext } from './act-context';

interface Known {
  readonly id: string;
  readonly version: number;
}

const penaltyOf = (context: ActContext): Promise<Known> =>
  context.one<Known>('select id, version from penalty where application_id = $1 order by recorded_at desc limit 1', [
    context.caseId(),
  ]);

const paymentOf = (context: ActContext): Promise<Known> =>
  context.one<Known>(
    'select id, version from penalty_payment where application_id = $1 order by prepared_at desc limit 1',
    [context.caseId()],
  );

/** A decision that comes too late, and what that costs. */
export const penaltyActs = {
  giveNotice: async (context: ActContext) => {
    await context.get(NoticesService).send(context.submits, context.caseId(), {
      about: 'determination',
      text: 'Wij wachten al maanden op de vaststelling.',
    });
  },
  acceptNotice: async (context: ActContext) => {
    const { id, version } = await penaltyOf(context);
    await context.get(JudgingService).judge(context.assessor, id, { expectedVersion: version, reason: '' });
  },
  proposePenalty: async (context: ActContext) => {
    const { id, version } = await penaltyOf(context);
    await context.get(JudgingService).propose(context.assessor, id, {
      expectedVersion: version,
      reason: 'De controle van de eindverantwoording duurde langer dan de termijn.',
    });
  },
  determinePenalty: async (context: ActContext) => {
    const { id, version } = await penaltyOf(context);
    await context.get(PenaltyDeciding).determine(context.decider, id, { expectedVersion: version });
  },
  preparePenalty: async (context: ActContext) => {
    const { id, version } = await penaltyOf(context);
    await context.get(PenaltyPayments).propose(context.prepares, id, { expectedVersion: version });
  },
  releasePenalty: async (context: ActContext) => {
    const { id, version } = await paymentOf(context);
    await context.get(PenaltyPayments).release(context.releases, id, { expectedVersion: version });
  },
  payPenalty: async (context: ActContext) => {
    const { id, version } = await paymentOf(context);
    const { paid_on: paidOn } = await context.one<{ paid_on: string }>(
      `select max(occurred_on)::text as paid_on from case_event where case_id = $1`,
      [context.caseId()],
    );
    const body = { expectedVersion: version, paidOn, reference: `BNG ${paidOn}` };
    await context.get(PenaltyPayments).confirm(context.prepares, id, body);
  },
};
