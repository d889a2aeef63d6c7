// SPDX-License-Identifier: EUPL-1.2

/**
 * Beyond the ceiling goes only what the law names (Awb 4:25(3)): a decision on an objection, a decision that a court ordered,
 * or one that came after its term.
 */
export const overrunCauses = [
  `create function check_overrun_cause() returns trigger language plpgsql as $$
  begin
    if not exists (
      select from decision d join application a on a.id = d.application_id
       where d.id = new.cause_id and d.application_id = new.case_id
         and (d.kind = 'objection'
              or d.kind in ('grant', 'partial_grant', 'amendment', 'determination')
                 and (d.decided_on > a.decision_due_on
                      or exists (select from appeal p where p.application_id = a.id and p.new_decision_due_on is not null)))
    ) then
      raise exception 'journal % goes beyond the ceiling without a decision that may', new.id
        using errcode = '23514', constraint = 'overrun_cause';
    end if;
    return null;
  end $$`,
  `create constraint trigger overrun_cause after insert on journal deferrable initially deferred
     for each row when (new.kind = 'OVERRUN') execute function check_overrun_cause()`,
];
