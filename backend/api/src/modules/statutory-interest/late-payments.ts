// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type InterestDebtor,
  interestDue,
  type LocalDate,
  paymentTerm,
  type StatutoryInterest,
  statutoryInterest,
  type StillDays,
} from '#domain';
import { type Asker, LawDataService } from '../law-data/law-data.service';
import { type LateMatter, LateMatters } from '../penalties/late-matters';

/** A payment that came too late, or that is late today. */
export interface LatePayment {
  readonly source: 'payment' | 'penalty_payment';
  readonly sourceId: string;
  readonly applicationId: string;
  readonly kind: 'advance' | 'balance' | 'recovery' | 'penalty';
  readonly endToEndId: string;
  readonly debtor: InterestDebtor;
  readonly principalCents: number;
  /** The last day on which it could be paid without interest. */
  readonly dueOn: LocalDate;
  /** The day on which it was paid; nothing while it was not. */
  readonly paidOn: LocalDate | null;
  /** Days on which payment was suspended. */
  readonly still: readonly StillDays[];
  /** The interest up to and including the day of payment, or up to and including today. */
  readonly interest: StatutoryInterest;
}

interface PaymentRow {
  source: LatePayment['source'];
  id: string;
  application_id: string;
  kind: LatePayment['kind'];
  end_to_end_id: string;
  amount_cents: number;
  due_on: LocalDate;
  paid_on: LocalDate | null;
  still: StillDays[];
}

/** All payments that were not taken back; the alias is `x`. */
export const paymentsThatCount = `(
  select 'payment' as source, p.id, p.application_id, p.kind, p.end_to_end_id, p.amount_cents, p.due_on,
         case when p.state = 'paid' then p.paid_on end as paid_on,
         (select coalesce(jsonb_agg(jsonb_build_object('from', n.notice_on, 'until', coalesce(n.ended_on, n.due_on)) order by n.notice_on, n.id), '[]')
            from grant_notice n
           where n.grant_id = p.grant_id and n.kind = 'payment_suspension' and p.kind <> 'recovery') as still
    from payment p where p.state <> 'cancelled'
  union all
  select 'penalty_payment', p.id, p.application_id, 'penalty', p.end_to_end_id, p.amount_cents, p.due_on,
         case when p.state = 'paid' then p.paid_on end, '[]'::jsonb
    from penalty_payment p where p.state <> 'cancelled') x`;

/** Which payments came too late, and the interest over each; reckoned anew on every look. */
@Injectable()
export class LatePayments {
  constructor(
    private readonly lawData: LawDataService,
    private readonly matters: LateMatters,
  ) {}

  /** Of these cases, by case; the earliest last day first. */
  async of(asker: Asker, applicationIds: readonly string[]): Promise<LatePayment[]> {
    const rows = await asker.query<PaymentRow>(
      `select * from ${paymentsThatCount} where x.application_id = any($1) order by x.due_on, x.id`,
      [applicationIds],
    );
    if (rows.length === 0) return [];
    const calendar = await this.lawData.calendar(asker);
    const rates = await this.lawData.interestRates(asker);
    const matters = await this.matters.ofMany(asker, applicationIds);
    return rows.flatMap((row): LatePayment[] => {
      const debtor = row.kind === 'recovery' ? 'municipality' : 'province';
      const decision = debtor === 'province' ? behind(row, matters.get(row.application_id) ?? [], calendar) : undefined;
      const { dueOn, trace } = interestDue({ dueOn: row.due_on, calendar, ...(decision ? { decision } : {}) });
      const paidOn = row.paid_on ?? asker.today;
      const input = { debtor, principalCents: row.amount_cents, dueOn, paidOn, rates, still: row.still } as const;
      const interest = statutoryInterest(input);
      if (!interest || interest.days === 0) return [];
      return [
        {
          source: row.source,
          sourceId: row.id,
          applicationId: row.application_id,
          kind: row.kind,
          endToEndId: row.end_to_end_id,
          debtor,
          principalCents: row.amount_cents,
          dueOn,
          paidOn: row.paid_on,
          still: row.still,
          interest: { ...interest, trace: [...trace, ...interest.trace] },
        },
      ];
    });
  }
}

/** The late decision with whose notification the term to pay began. @source Awb 4:100 */
function behind(
  { source, due_on }: PaymentRow,
  matters: readonly LateMatter[],
  calendar: Parameters<typeof interestDue>[0]['calendar'],
): { dueOn: LocalDate; notifiedOn: LocalDate } | undefined {
  if (source !== 'payment') return undefined;
  const found = matters.find(
    ({ about, dueOn, endedOn }) =>
      about !== 'objection' &&
      endedOn !== undefined &&
      endedOn > dueOn &&
      paymentTerm({ notifiedOn: endedOn, calendar }).dueOn === due_on,
  );
  return found?.endedOn ? { dueOn: found.dueOn, notifiedOn: found.endedOn } : undefined;
}
