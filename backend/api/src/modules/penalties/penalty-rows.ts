// SPDX-License-Identifier: EUPL-1.2
import type { LateKind, LocalDate, PaymentState, PenaltyState } from '#domain';

export interface PenaltyRowOfCase {
  id: string;
  application_id: string;
  number: string;
  project_name: string;
  organisation_name: string;
  about: LateKind;
  subject_id: string;
  state: PenaltyState;
  version: number;
  channel: string;
  received_on: LocalDate;
  document_id: string | null;
  none_owed: string | null;
  reason: string;
  prepared_by: string | null;
  prepared_by_name: string | null;
  return_reason: string | null;
  days: number | null;
  amount_cents: number | null;
  /** Paid of it, also before an objection raised it. */
  paid_cents: number;
  last_day_on: LocalDate | null;
  notified_on: LocalDate | null;
  objection_due_on: LocalDate | null;
  letter_document_id: string | null;
  payment: {
    id: string;
    state: PaymentState;
    version: number;
    amountCents: number;
    dueOn: string;
    iban: string;
    endToEndId: string;
    preparedBy: string;
    preparedByName: string | null;
    releasedByName: string | null;
    paidOn: string | null;
    reference: string | null;
  } | null;
  conflicts: string[];
}

/** Penalties with their decision and the payment that stands; the alias of the application is `a`. */
export const penaltyRowsSql = `select x.id, x.application_id, a.number, a.project_name, o.name as organisation_name, x.about,
       x.subject_id, x.state, x.version, x.channel, x.received_on, x.document_id, x.none_owed, x.reason, x.prepared_by,
       maker.name as prepared_by_name, x.return_reason, x.days, x.amount_cents, x.last_day_on,
       d.notified_on, d.objection_due_on, d.letter_document_id,
       (select jsonb_build_object('id', p.id, 'state', p.state, 'version', p.version, 'amountCents', p.amount_cents,
                 'dueOn', p.due_on, 'iban', p.iban, 'endToEndId', p.end_to_end_id, 'preparedBy', p.prepared_by,
                 'preparedByName', pm.name, 'releasedByName', pr.name, 'paidOn', p.paid_on, 'reference', p.reference)
          from penalty_payment p join person pm on pm.id = p.prepared_by left join person pr on pr.id = p.released_by
         where p.penalty_id = x.id and p.state <> 'cancelled'
         order by p.state = 'paid', p.prepared_at desc, p.id limit 1) as payment,
       (select coalesce(sum(p.amount_cents), 0)::int8 from penalty_payment p
         where p.penalty_id = x.id and p.state = 'paid') as paid_cents,
       (select coalesce(jsonb_agg(c.person_id), '[]') from conflicts_of(a.id) c) as conflicts
  from penalty x
  join application a on a.id = x.application_id
  join organisation o on o.id = a.organisation_id
  left join person maker on maker.id = x.prepared_by
  left join decision d on d.id = x.decision_id`;
