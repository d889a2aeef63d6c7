// SPDX-License-Identifier: EUPL-1.2

/** What is committed again is what the decision on the objection gave back, to the cent (Awb 7:11). */
export const restoredAmounts = [
  `create or replace function check_restore_cause() returns trigger language plpgsql as $$
  begin
    if not exists (
      select from decision d
        join objection o on o.id = d.subject_id
        join journal r on r.cause_id = o.decision_id and r.kind = 'RELEASE' and r.case_id = new.case_id
       cross join lateral (select sum(p.amount_cents) as cents from posting p
                            where p.journal_id = new.id and p.bucket = 'committed') again
       where d.id = new.cause_id and d.kind = 'objection' and d.application_id = new.case_id
         and again.cents = (d.facts -> 'receipt' ->> 'restoredGrantCents')::bigint
         and again.cents <= (select sum(p.amount_cents) from posting p where p.journal_id = r.id and p.bucket = 'released')
    ) then
      raise exception 'journal % commits again what no decision on objection gave back', new.id
        using errcode = '23514', constraint = 'restore_cause';
    end if;
    return null;
  end $$`,
];
