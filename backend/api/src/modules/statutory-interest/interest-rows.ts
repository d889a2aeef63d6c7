// SPDX-License-Identifier: EUPL-1.2
import type { InterestState, LocalDate, PaymentState } from '#domain';

/** A determination of interest with its decision and the payment that stands. */
export interface InterestRowOfCase {
  id: string;
  source: string;
  source_id: string;
  debtor: string;
  state: InterestState;
  version: number;
  first_day_on: LocalDate;
  last_day_on: LocalDate;
  days: number;
  amount_cents: number;
  reason: string;
  prepared_by: string;
  prepared_by_name: string;
  return_reason: string | null;
  notified_on: LocalDate | null;
  objection_due_on: LocalDate | null;
  letter_document_id: string | null;
  payments: {
    id: string;
    kind: 'payment' | 'claim';
    state: PaymentState;
    version: number;
    amountCents: number;
    dueOn: string;
    iban: string | null;
    endToEndId: string;
    preparedBy: string;
    preparedByName: string;
    releasedByName: string | null;
    paidOn: string | null;
    reference: string | null;
  }[];
}

/** By case; the last one of a payment is the one that stands. */
export const interestRowsSql = `select i.id, i.application_id, i.source, i.source_id, i.debtor, i.state, i.version, i.first_day_on,
       i.last_day_on, i.days, i.amount_cents, i.reason, i.prepared_by, maker.name as prepared_by_name, i.return_reason,
       d.notified_on, d.objection_due_on, d.letter_document_id,
       (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'state', p.state, 'version', p.version,
                 'amountCents', p.amount_cents, 'dueOn', p.due_on, 'iban', p.iban, 'endToEndId', p.end_to_end_id,
                 'preparedBy', p.prepared_by, 'preparedByName', pm.name, 'releasedByName', pr.name, 'paidOn', p.paid_on,
                 'reference', p.reference) order by p.prepared_at, p.id), '[]')
          from interest_payment p join person pm on pm.id = p.prepared_by left join person pr on pr.id = p.released_by
         where p.interest_id = i.id and p.state <> 'cancelled') as payments
  from statutory_interest i
  join person maker on maker.id = i.prepared_by
  left join decision d on d.id = i.decision_id
 where i.application_id = any($1)
 order by i.prepared_at, i.id`;
