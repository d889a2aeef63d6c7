// SPDX-License-Identifier: EUPL-1.2
import { daysLeft, type LocalDate, type LocalizedText, type PaymentKind } from '#domain';
import { paymentTexts } from './due-payments';
import type { PaymentResponse } from './payments.dto';

export interface PaymentRow {
  id: string;
  grant_id: string;
  application_id: string;
  number: string;
  project_name: string;
  organisation_name: string;
  kind: PaymentKind;
  rule_key: string;
  rule_text: LocalizedText | null;
  state: string;
  version: number;
  amount_cents: number;
  due_on: LocalDate;
  iban: string | null;
  end_to_end_id: string;
  prepared_by_name: string;
  released_by_name: string | null;
  paid_on: string | null;
  reference: string | null;
  decision_kind: string | null;
}

/** Payments with the names that people know; the alias of the application is `a`. */
export const paymentRows = `select p.id, p.grant_id, p.application_id, a.number, a.project_name,
       o.name as organisation_name, p.kind, p.rule_key, p.state, p.version, p.amount_cents, p.due_on, p.iban,
       p.end_to_end_id, maker.name as prepared_by_name, releaser.name as released_by_name, p.paid_on, p.reference, k.kind as decision_kind,
       jsonb_path_query_first(v.definition, '$.types[*] ? (@.key == $type).advances[*] ? (@.key == $rule).text',
         jsonb_build_object('type', a.type_key, 'rule', split_part(p.rule_key, '+', 1))) as rule_text
  from payment p
  join application a on a.id = p.application_id
  join organisation o on o.id = p.organisation_id
  join scheme_version v on v.id = a.scheme_version_id
  join person maker on maker.id = p.prepared_by
  left join person releaser on releaser.id = p.released_by
  left join decision k on k.id = p.decision_id`;

/** What a payment is for, in words. */
export function textOf({
  kind,
  rule_text,
  rule_key,
  decision_kind,
}: Pick<PaymentRow, 'kind' | 'rule_text' | 'rule_key' | 'decision_kind'>): LocalizedText {
  if (kind === 'advance') return rule_text ?? { nl: rule_key };
  const ofChange = kind === 'recovery' && decision_kind !== null && decision_kind !== 'determination';
  return paymentTexts[ofChange ? 'change_recovery' : kind];
}

/** One payment as people see it. */
export function paymentResponse(row: PaymentRow, today: LocalDate): PaymentResponse {
  const waits = row.state === 'proposed' || row.state === 'released';
  return {
    id: row.id,
    grantId: row.grant_id,
    applicationId: row.application_id,
    applicationNumber: row.number,
    projectName: row.project_name,
    organisationName: row.organisation_name,
    kind: row.kind,
    ruleKey: row.rule_key,
    text: textOf(row),
    state: row.state,
    version: row.version,
    amountCents: row.amount_cents,
    dueOn: row.due_on,
    daysLeft: waits ? daysLeft(row.due_on, today) : null,
    iban: row.iban,
    endToEndId: row.end_to_end_id,
    preparedByName: row.prepared_by_name,
    releasedByName: row.released_by_name,
    paidOn: row.paid_on,
    reference: row.reference,
  };
}
