// SPDX-License-Identifier: EUPL-1.2
import { localDateOf } from '#domain';
import { ExtensionsService } from '../modules/delivery/extensions.service';
import { ObligationsService } from '../modules/delivery/obligations.service';
import { DetermineService } from '../modules/payments/determine.service';
import { FinalAccountService } from '../modules/payments/final-account.service';
import { PaymentsService } from '../modules/payments/payments.service';
import { Clock } from '../platform/clock';
import type { ActContext } from './act-context';
import { attach } from './intake-acts';
import { sampleAnswer } from './sample-answers';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const grantOf = (context: ActContext): Promise<Versioned> =>
  context.one<Versioned>('select id, version from subsidy_grant where application_id = $1', [context.caseId()]);

const obligationOf = (context: ActContext, kind: 'start' | 'completion'): Promise<Versioned> =>
  context.one<Versioned>('select id, version from obligation where application_id = $1 and kind = $2', [
    context.caseId(),
    kind,
  ]);

const paymentOf = (context: ActContext, state: 'proposed' | 'released'): Promise<Versioned> =>
  context.one<Versioned>(
    'select id, version from payment where application_id = $1 and state = $2 order by prepared_at desc limit 1',
    [context.caseId(), state],
  );

const today = (context: ActContext) => localDateOf(context.get(Clock).at(new Date()));

async function report(context: ActContext, kind: 'start' | 'completion', explanation: string): Promise<void> {
  const { id, version } = await obligationOf(context, kind);
  const rule = context.type.obligations.find((one) => one.kind === kind);
  const documentIds = rule?.evidence === 'none' ? [] : [await attach(context, rule?.key ?? kind, 'report')];
  await context
    .get(ObligationsService)
    .report(context.submits, id, { expectedVersion: version, happenedOn: today(context), explanation, documentIds });
}

async function review(context: ActContext, kind: 'start' | 'completion', accepted: boolean): Promise<void> {
  const { id, version } = await obligationOf(context, kind);
  const reason = accepted ? '' : 'Op de foto is de locatie niet te herkennen. Stuur een foto met het straatnaambord.';
  await context.get(ObligationsService).review(context.assessor, id, { expectedVersion: version, accepted, reason });
}

async function propose(context: ActContext, ruleKey: string | undefined): Promise<void> {
  const { id } = await grantOf(context);
  await context.get(PaymentsService).propose(context.prepares, id, { ruleKey: ruleKey ?? 'balance' });
}

async function release(context: ActContext): Promise<void> {
  const { id, version } = await paymentOf(context, 'proposed');
  await context.get(PaymentsService).release(context.releases, id, { expectedVersion: version });
}

async function pay(context: ActContext): Promise<void> {
  const { id, version } = await paymentOf(context, 'released');
  await context.get(PaymentsService).confirm(context.prepares, id, {
    expectedVersion: version,
    paidOn: today(context),
    reference: `BNG ${today(context)}`,
  });
}

async function extend(context: ActContext, granted: boolean): Promise<void> {
  const { id } = await context.one<{ id: string }>(
    "select id from extension_request where application_id = $1 and state = 'asked'",
    [context.caseId()],
  );
  await context.get(ExtensionsService).decide(context.assessor, id, {
    granted,
    ...(granted ? { months: 3 } : {}),
    reason: granted
      ? 'De netaansluiting is buiten uw schuld vertraagd.'
      : 'De reden van het uitstel was bij de aanvraag al bekend.',
  });
}

async function account(context: ActContext): Promise<void> {
  const { story, type } = context;
  const { id, version } = await grantOf(context);
  const part = story.done ?? 1;
  const flavour = {
    today: today(context),
    projectName: story.project,
    moneyCents: Math.round((story.moneyCents ?? 1_500_000) * part),
    count: Math.round((story.count ?? 10) * part),
  };
  const answers = Object.fromEntries(
    type.determination.questions.map((question) => [question.key, sampleAnswer(question, flavour)]),
  );
  const documentIds: string[] = [];
  // Without a request only who was drawn by a sample accounts, and then with all its proof.
  const all = type.determination.mode === 'ex_officio';
  for (const { key } of type.determination.documents.filter(({ required }) => all || required))
    documentIds.push(await attach(context, key, 'determination'));
  await context.get(FinalAccountService).ask(context.submits, id, { expectedVersion: version, answers, documentIds });
}

async function proposeDetermination(context: ActContext): Promise<void> {
  const { id, version } = await grantOf(context);
  const amountCents = await context.get(FinalAccountService).calculatedFor(id);
  await context.get(FinalAccountService).propose(context.assessor, id, {
    expectedVersion: version,
    amountCents,
    reason: 'De eindverantwoording klopt met de verlening en de bewijsstukken.',
    viewsCode: 'no_differing_data',
  });
}

/** What happens after the grant. */
export const deliveryActs = {
  proposeAdvance: (context: ActContext) => propose(context, context.type.advances[0]?.key),
  releaseAdvance: release,
  payAdvance: pay,
  reportStart: (context: ActContext) => report(context, 'start', 'De werkzaamheden zijn begonnen.'),
  acceptStart: (context: ActContext) => review(context, 'start', true),
  proposeSecondAdvance: (context: ActContext) => propose(context, context.type.advances[1]?.key),
  releaseSecondAdvance: release,
  paySecondAdvance: pay,
  askExtension: async (context: ActContext) => {
    const { id, version } = await obligationOf(context, 'completion');
    await context.get(ExtensionsService).ask(context.submits, id, {
      expectedVersion: version,
      months: 3,
      reason: 'De netbeheerder sluit de locatie drie maanden later aan dan gepland.',
    });
  },
  grantExtension: (context: ActContext) => extend(context, true),
  refuseExtension: (context: ActContext) => extend(context, false),
  reportCompletion: (context: ActContext) => report(context, 'completion', 'Het project is afgerond.'),
  sendBackCompletion: (context: ActContext) => review(context, 'completion', false),
  acceptCompletion: (context: ActContext) => review(context, 'completion', true),
  finalAccount: account,
  proposeDetermination,
  returnDetermination: async (context: ActContext) => {
    const { id, version } = await grantOf(context);
    await context
      .get(FinalAccountService)
      .sendBack(context.decider, id, { expectedVersion: version, reason: 'Vraag de facturen van het transport op.' });
  },
  determine: async (context: ActContext) => {
    const { id, version } = await grantOf(context);
    await context.get(DetermineService).determine(context.decider, id, { expectedVersion: version });
  },
  proposeBalance: (context: ActContext) => propose(context, 'balance'),
  releaseSettlement: release,
  paySettlement: pay,
};
