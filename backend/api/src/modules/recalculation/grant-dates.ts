// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type ChangedDate, type HolidayCalendar, type LocalDate } from '#domain';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import { DeadlinesService } from '../delivery/deadlines.service';
import { Obligation, type SubsidyGrant } from '../delivery/delivery.entities';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { CaseTermsService } from '../terms/case-terms.service';
import { decideBy } from '../payments/determination-request.service';
import { advanceDay, daysOf, lastDay } from '../payments/due-payments';
import { DeterminationRequest, Payment } from '../payments/payment.entities';

const beforeDetermination = ['active', 'determination_requested', 'determination_proposed'];

const changeOf = (kind: string, key: string, from: string | null, to: string | null): ChangedDate[] =>
  from === null || to === null || from === to ? [] : [{ kind, key, from: from as LocalDate, to: to as LocalDate }];

/** The dates that a grant keeps in rows of its own: obligations, determination and payments. */
@Injectable()
export class GrantDates {
  constructor(
    private readonly grants: GrantsService,
    private readonly deadlines: DeadlinesService,
    private readonly terms: CaseTermsService,
  ) {}

  /** Derives them anew under the calendar in force and says which are other ones. The case must be locked. */
  async derive(tx: Tx, application: Application, calendar: HolidayCalendar): Promise<ChangedDate[]> {
    const file = await this.grants.ofCase(tx, application);
    if (!file || file.grant.state === 'closed') return [];
    return [
      ...(beforeDetermination.includes(file.grant.state) ? await this.ofDelivery(tx, file) : []),
      ...(await this.ofRequests(tx, file, calendar)),
      ...(await this.ofPayments(tx, file, calendar)),
    ];
  }

  /** Puts dates back on which the municipality may rely. */
  async keep(tx: Tx, changes: readonly ChangedDate[]): Promise<void> {
    for (const { kind, key, from } of changes) {
      if (kind === 'obligation') await tx.query('update obligation set due_on = $2 where id = $1', [key, from]);
      if (kind === 'determination')
        await tx.query('update subsidy_grant set determination_due_on = $2 where id = $1', [key, from]);
      if (kind === 'claim_payment') await tx.query('update payment set due_on = $2 where id = $1', [key, from]);
    }
  }

  private async ofDelivery(tx: Tx, file: GrantFile): Promise<ChangedDate[]> {
    const { grant } = file;
    const before = await tx.manager.find(Obligation, {
      where: { grantId: grant.id },
      order: { dueOn: 'ASC', key: 'ASC' },
    });
    const determinedBefore = grant.determinationDueOn;
    await this.deadlines.derive(tx, file);
    const after = await tx.manager.findBy(Obligation, { grantId: grant.id });
    const open = before.filter(({ state }) => state === 'open');
    return [
      ...open.flatMap(({ id, dueOn }) =>
        changeOf('obligation', id, dueOn, after.find((one) => one.id === id)?.dueOn ?? null),
      ),
      ...(grant.state === 'active'
        ? changeOf('determination', grant.id, determinedBefore, grant.determinationDueOn)
        : []),
    ];
  }

  private async ofRequests(
    tx: Tx,
    { grant, type, scheme }: GrantFile,
    calendar: HolidayCalendar,
  ): Promise<ChangedDate[]> {
    if (!['determination_requested', 'determination_proposed'].includes(grant.state)) return [];
    const requests = await tx.manager.find(DeterminationRequest, {
      where: { grantId: grant.id },
      order: { receivedOn: 'ASC', id: 'ASC' },
    });
    const changes: ChangedDate[] = [];
    for (const { id, receivedOn, decisionDueOn } of requests) {
      const to = decideBy(receivedOn as LocalDate, type.determination, scheme, calendar);
      if (to !== decisionDueOn) await tx.manager.update(DeterminationRequest, { id }, { decisionDueOn: to });
      changes.push(...changeOf('determination_decision', id, decisionDueOn, to));
    }
    return changes;
  }

  private async ofPayments(tx: Tx, file: GrantFile, calendar: HolidayCalendar): Promise<ChangedDate[]> {
    const payments = await tx.manager.find(Payment, {
      where: { grantId: file.grant.id },
      order: { preparedAt: 'ASC', endToEndId: 'ASC' },
    });
    const changes: ChangedDate[] = [];
    for (const payment of payments.filter(({ state }) => state === 'proposed' || state === 'released')) {
      const dueOn = await this.dueOf(tx, file, payment, calendar);
      if (!dueOn || dueOn === payment.dueOn) continue;
      await tx.query('update payment set due_on = $2 where id = $1', [payment.id, dueOn]);
      const kind = payment.kind === 'recovery' ? 'claim_payment' : 'payment';
      changes.push(...changeOf(kind, payment.id, payment.dueOn, dueOn));
    }
    return changes;
  }

  /** The last day to pay: as it stands among the terms of the case, where it is not about a claim. */
  private async dueOf(
    tx: Tx,
    file: GrantFile,
    payment: Payment,
    calendar: HolidayCalendar,
  ): Promise<LocalDate | undefined> {
    const { kind, ruleKey, decisionId } = payment;
    if (kind === 'recovery') {
      const since = await this.notifiedOn(tx, file.grant, decisionId);
      return since && lastDay(since, calendar);
    }
    const { application, type } = file;
    const { terms = [] } = (await this.terms.of(tx, [application.id], { calendar })).get(application.id) ?? {};
    const open = terms.filter((one) => one.kind === 'payment' && !one.settledOn);
    const days = Object.fromEntries(open.map(({ key = '', dueOn }) => [key, dueOn]));
    if (kind === 'balance') return daysOf('determination', days)[0];
    const rule = type.advances.find(({ key }) => key === ruleKey);
    return rule ? advanceDay(rule, days) : daysOf('raised', days)[0];
  }

  /** The day on which the decision that claims was notified; the determination where the claim names none. */
  private async notifiedOn(
    tx: Tx,
    { applicationId }: SubsidyGrant,
    decisionId: string | null,
  ): Promise<LocalDate | undefined> {
    const [row] = await tx.query<{ notified_on: LocalDate | null }>(
      `select notified_on from decision
        where application_id = $1 and case when $2::uuid is null then kind = 'determination' else id = $2 end`,
      [applicationId, decisionId],
    );
    return row?.notified_on ?? undefined;
  }
}
