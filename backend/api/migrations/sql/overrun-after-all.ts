// SPDX-License-Identifier: EUPL-1.2

/** Also who is granted after a decision not to process did not hold may come beyond the ceiling (Awb 4:25(3)). */
export const overrunAfterAll = [
  `create or replace function check_overrun_cause() returns trigger language plpgsql as $$
  begin
    if not exists (
      select from decision d join application a on a.id = d.application_id
       where d.id = new.cause_id and d.application_id = new.case_id
         and (d.kind = 'objection'
              or d.kind in ('grant', 'partial_grant')
                 and exists (select from case_event e where e.case_id = a.id and e.type = 'ApplicationResumed')
              or d.kind in ('grant', 'partial_grant', 'amendment', 'determination')
                 and (d.decided_on > a.decision_due_on
                      or exists (select from appeal p where p.application_id = a.id and p.new_decision_due_on is not null)))
    ) then
      raise exception 'journal % goes beyond the ceiling without a decision that may', new.id
        using errcode = '23514', constraint = 'overrun_cause';
    end if;
    return null;
  end $$`,
];
