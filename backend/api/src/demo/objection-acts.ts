// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDateOf } from '#domain';
import { BudgetTree } from '../modules/budget/budget-tree.service';
import { ObjectionAdviceService } from '../modules/objections/advice.service';
import { DecideObjectionService } from '../modules/objections/decide-objection.service';
import { FilingService } from '../modules/objections/filing.service';
import { HearingService } from '../modules/objections/hearing.service';
import { systemActor } from '../platform/actor';
import { Clock } from '../platform/clock';
import { Work } from '../platform/work/work';
import type { ActContext } from './act-context';

interface Known {
  readonly id: string;
  readonly version: number;
}

const objectionOf = (context: ActContext): Promise<Known> =>
  context.one<Known>('select id, version from objection where application_id = $1', [context.caseId()]);

const today = (context: ActContext) => localDateOf(context.get(Clock).at(new Date()));

async function decide(context: ActContext): Promise<void> {
  const { id, version } = await objectionOf(context);
  await context.get(DecideObjectionService).take(context.otherDecider, id, { expectedVersion: version });
}

async function setCeiling(context: ActContext, accountId: string, cents: number, why: string): Promise<void> {
  const tree = context.get(BudgetTree);
  await context.get(Work).run(systemActor, (tx) => tree.setCeiling(tx, accountId, cents, why));
}

/** Objecting, and what others than those of the first decision do with it. */
export const objectionActs = {
  object: async (context: ActContext) => {
    const decision = await context.one<{ id: string }>(
      `select id from decision where application_id = $1 and kind = 'refusal'`,
      [context.caseId()],
    );
    await context.get(FilingService).file(context.submits, context.caseId(), {
      decisionId: decision.id,
      grounds: 'De locatie voldoet volgens ons wel aan de regeling. Wij lichten dat graag toe in een hoorzitting.',
      documentIds: [],
      costsAsked: false,
    });
  },
  planObjectionHearing: async (context: ActContext) => {
    const { id, version } = await objectionOf(context);
    await context.get(HearingService).plan(context.otherAssessor, id, {
      expectedVersion: version,
      on: addDays(today(context), 14),
      place: 'Om 10.00 uur in het provinciehuis, Zuid-Hollandplein 1, Den Haag.',
    });
  },
  hearObjection: async (context: ActContext) => {
    const { id, version } = await objectionOf(context);
    await context.get(HearingService).record(context.otherAssessor, id, {
      expectedVersion: version,
      heldOn: today(context),
      report: 'De gemeente lichtte haar bezwaar toe en beantwoordde vragen over de locatie.',
    });
  },
  adviseUnfounded: async (context: ActContext) => {
    const { id, version } = await objectionOf(context);
    await context.get(ObjectionAdviceService).advise(context.otherAssessor, id, {
      expectedVersion: version,
      outcome: 'unfounded',
      amountCents: 0,
      costsCents: 0,
      reason: 'De locatie is ook volgens de nieuwe stukken te kort beschikbaar.',
      deviationReason: '',
    });
  },
  adviseUpheld: async (context: ActContext) => {
    const { id, version } = await objectionOf(context);
    const { cents } = await context.one<{ cents: number }>(
      'select requested_cents as cents from application where id = $1',
      [context.caseId()],
    );
    await context.get(ObjectionAdviceService).advise(context.otherAssessor, id, {
      expectedVersion: version,
      outcome: 'upheld',
      amountCents: Number(cents),
      costsCents: 0,
      reason: 'Uit de huurovereenkomst blijkt dat de locatie lang genoeg beschikbaar is.',
      deviationReason: '',
    });
  },
  decideObjection: decide,
  /** For a while there is nothing left under the ceiling; what was there at the refusal is granted all the same. */
  decideObjectionBeyondCeiling: async (context: ActContext) => {
    const account = await context.one<{ id: string; ceiling: number; left: number }>(
      `select b.id, b.ceiling_cents as ceiling, b.available_cents as left
         from budget_account b join application a on a.account_id = b.id where a.id = $1`,
      [context.caseId()],
    );
    const [ceiling, left] = [Number(account.ceiling), Number(account.left)];
    await setCeiling(context, account.id, ceiling - left, 'Tijdelijke verlaging van het plafond');
    await decide(context);
    await setCeiling(context, account.id, ceiling, 'Plafond weer als voorheen');
  },
};
