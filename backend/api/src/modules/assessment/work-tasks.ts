// SPDX-License-Identifier: EUPL-1.2

/** A reasonable time to answer where no rule sets one: eight weeks (Awb 4:13). */
const reasonableDays = 56;

/** A penalty is determined within two weeks after its last day (Awb 4:18). */
const determinationDays = 14;

/** In the tier of which a sample accounts (`isSampled`), and no sample took it in yet: nothing is determined before the draw. */
const awaitsDraw = `
  not exists (select 1 from sample_check c where c.grant_id = g.id)
  and v.definition -> 'legal' ->> 'sisa' is distinct from 'true'
  and (select i ->> 'account' from jsonb_array_elements(v.definition -> 'tiers') i
        where (i ->> 'fromCents')::int8 <= g.granted_cents order by (i ->> 'fromCents')::int8 desc limit 1) = 'sample'`;

const dayOf = (column: string): string => `(${column} at time zone 'Europe/Amsterdam')::date`;

/** The last day for the decision on an objection: the one that the court named, once it annulled an earlier one (Awb 8:72(4)). */
const objectionDueOn = `coalesce((select min(p.new_decision_due_on) from appeal p join decision x on x.id = p.decision_id
    where p.state = 'new_decision_ordered' and (x.kind = 'objection' and x.subject_id = b.id or x.id = b.decision_id)), b.decision_due_on)`;

/**
 * Everything that has to happen in every case: one row per case, task and thing, with the day by which and the side that
 * has to act. A case in which nothing has to happen any more has the task `none`.
 */
const tasks = `
  select a.id as case_id, 'judge_completeness' as task, a.id as thing, a.decision_due_on as due_on, 'assessor' as side
    from application a where a.state in ('submitted', 'completed')
  union all
  select a.id, 'wait_for_completion', c.id, c.due_on, case when c.due_on < $1 then 'assessor' else 'applicant' end
    from application a join completion_request c on c.application_id = a.id and c.answered_on is null
   where a.state = 'incomplete'
  union all
  select a.id, 'assess', a.id, a.decision_due_on, 'assessor' from application a where a.state = 'in_assessment'
  union all
  select v.application_id, 'wait_for_views', v.id, v.due_on,
         case when v.due_on < $1 then 'assessor' when v.invited_of = 'applicant' then 'applicant' else 'third_party' end
    from views_invitation v
   where v.state = 'invited' and not exists (select from message m where m.cause_id = v.id and m.sent_at is null)
  union all
  select a.id, 'decide', a.id, a.decision_due_on, 'decider' from application a where a.state = 'advised'
  union all
  select b.application_id, 'review_report', r.id, ${dayOf('r.reported_at')} + ${reasonableDays}, 'assessor'
    from obligation b join obligation_report r on r.obligation_id = b.id and r.state = 'reported'
   where b.state = 'reported'
  union all
  select b.application_id, 'overdue_obligation', b.id, b.due_on, 'assessor'
    from obligation b where b.state = 'open' and b.due_on < $1 and b.kind <> 'report'
     and not exists (select 1 from extension_request x where x.obligation_id = b.id and x.state = 'asked')
  union all
  select x.application_id, 'decide_extension', x.id, ${dayOf('x.requested_at')} + ${reasonableDays}, 'assessor'
    from extension_request x where x.state = 'asked'
  union all
  select x.application_id, 'correct_extension', x.id, ${dayOf('x.doubted_at')} + ${reasonableDays}, 'second_person'
    from extension_request x where x.doubted_at is not null
  union all
  select g.application_id, case when ${awaitsDraw} then 'draw_sample' else 'propose_determination' end, g.id,
         g.determination_due_on, 'assessor'
    from subsidy_grant g
    join application a on a.id = g.application_id
    join scheme_version v on v.id = a.scheme_version_id
   where g.state in ('active', 'amended') and g.determination_due_on is not null
     and exists (select 1 from jsonb_array_elements(v.definition -> 'types') t
                  where t ->> 'key' = a.type_key and t -> 'determination' ->> 'mode' = 'ex_officio')
     and not exists (select 1 from obligation b where b.grant_id = g.id and b.kind in ('start', 'completion', 'report')
                        and b.state in ('open', 'reported'))
     and not exists (select 1 from sample_check c where c.grant_id = g.id and c.drawn)
  union all
  select g.application_id, 'wait_for_request', g.id, g.determination_due_on, 'applicant'
    from subsidy_grant g join sample_check c on c.grant_id = g.id and c.drawn
   where g.state in ('active', 'amended')
  union all
  select g.application_id, 'propose_determination', g.id,
         (select max(r.decision_due_on) from determination_request r where r.grant_id = g.id), 'assessor'
    from subsidy_grant g where g.state = 'determination_requested'
  union all
  select g.application_id, case when n.due_on < $1 then 'propose_determination' else 'wait_for_request' end, g.id, n.due_on,
         case when n.due_on < $1 then 'assessor' else 'applicant' end
    from subsidy_grant g
    join grant_notice n on n.grant_id = g.id and n.kind = 'determination_reminder' and n.ended_on is null
   where g.state = 'reminded'
  union all
  select w.application_id, 'report_visit', w.id, w.planned_on, 'assessor'
    from visit w where w.state = 'planned' and w.planned_on <= $1
  union all
  select n.application_id, 'read_notice', n.id, ${dayOf('n.notified_at')} + ${reasonableDays}, 'assessor'
    from recipient_notice n where n.seen_at is null
  union all
  select k.application_id, 'follow_up_visit', k.id, k.due_on, 'assessor' from visit_task k where k.done_on is null
  union all
  select c.application_id, 'propose_change', c.id, ${dayOf('c.asked_at')} + ${reasonableDays}, 'assessor'
    from grant_change c where c.state = 'asked'
  union all
  select c.application_id, 'decide_change', c.id, ${dayOf('c.asked_at')} + ${reasonableDays}, 'decider'
    from grant_change c where c.state = 'proposed'
  union all
  select g.application_id, 'decide_determination', g.id,
         coalesce((select max(r.decision_due_on) from determination_request r where r.grant_id = g.id),
                  g.determination_due_on), 'decider'
    from subsidy_grant g where g.state = 'determination_proposed'
  union all
  select b.application_id, 'handle_objection', b.id, ${objectionDueOn}, 'objection_assessor' from objection b
   where b.state in ('received', 'confirmed', 'with_committee', 'heard', 'hearing_waived', 'committee_advised', 'returned')
  union all
  select b.application_id, 'wait_for_objection', b.id, b.defect_due_on,
         case when b.defect_due_on < $1 then 'objection_assessor' else 'applicant' end
    from objection b where b.state = 'incomplete'
  union all
  select b.application_id, 'hold_hearing', b.id, b.hearing_on, 'objection_assessor' from objection b where b.state = 'hearing_planned'
  union all
  select b.application_id, 'decide_objection', b.id, ${objectionDueOn}, 'decider' from objection b where b.state = 'advised'
  union all
  select p.application_id, 'send_court_file', p.id, p.file_due_on, 'objection_assessor' from appeal p where p.state = 'file_requested'
  union all
  select p.application_id, 'decide_after_appeal', p.id, p.new_decision_due_on, 'objection_assessor'
    from appeal p where p.state = 'new_decision_ordered'
  union all
  select m.application_id, 'send_letter', m.id, a.decision_due_on, 'anyone'
    from message m join application a on a.id = m.application_id
   where m.channel = 'post' and m.sent_at is null
  union all
  select x.application_id, 'judge_default_notice', x.id, x.received_on, 'assessor' from penalty x where x.state = 'received'
  union all
  select x.application_id, 'prevent_penalty', x.id, x.first_day_on - 1,
         case when x.about = 'decision' and a.state = 'advised' then 'decider' else 'assessor' end
    from penalty x join application a on a.id = x.application_id
   where x.state in ('received', 'running') and x.maximum_on >= $1
  union all
  select x.application_id, 'propose_penalty', x.id, coalesce(x.last_day_on, x.maximum_on) + ${determinationDays}, 'assessor'
    from penalty x where x.state = 'stopped' or x.state = 'running' and x.maximum_on < $1
  union all
  select x.application_id, 'decide_penalty', x.id, coalesce(x.last_day_on, x.received_on) + ${determinationDays}, 'decider'
    from penalty x where x.state = 'proposed'
  union all
  select i.application_id, 'decide_interest', i.id, ${dayOf('i.prepared_at')} + ${reasonableDays}, 'decider'
    from statutory_interest i where i.state = 'proposed'`;

/** Who gave the advice or the proposal that lies before the decider now. */
const preparedBy = `
  case w.task
    when 'decide' then (select d.advised_by from advice d where d.application_id = w.case_id and d.returned_by is null
                         order by d.advised_at desc limit 1)
    when 'decide_change' then (select c.proposed_by from grant_change c where c.id = w.thing)
    when 'decide_determination' then (select p.proposed_by from determination_proposal p
                         where p.grant_id = w.thing and p.returned_by is null order by p.proposed_at desc limit 1)
    when 'decide_penalty' then (select x.prepared_by from penalty x where x.id = w.thing)
    when 'decide_interest' then (select i.prepared_by from statutory_interest i where i.id = w.thing)
    when 'decide_objection' then (select v.advised_by from objection_advice v
                         where v.objection_id = w.thing and v.returned_by is null order by v.advised_at desc limit 1)
  end`;

/** Whether the person had a hand in the decision against which the objection is (Awb 7:5, 10:3(3)). */
const involvedBefore = `exists (select 1 from objection b join decision d on d.id = b.decision_id
                        where b.id = w.thing and $2 in (d.decided_by, d.advised_by))`;

/**
 * Every task with the tab in which it stands for one person. Parameters: 1 today, 2 the person, 3 whether that person
 * assesses, 4 whether that person decides, 5 whether that person sends letters.
 */
export const workSql = (scope: string): string => `
  with task as (${tasks}),
  work as (
    select t.* from task t
    union all
    select a.id, 'none', a.id, a.decision_due_on, 'nobody' from application a
     where a.state in ('granted', 'partly_granted', 'refused', 'not_processed', 'withdrawn')
       and not exists (select 1 from task t where t.case_id = a.id)
  ),
  item as (
    select a.id, a.number, a.project_name, o.name as organisation_name, a.type_key,
           (select t -> 'name' from jsonb_array_elements(v.definition -> 'types') t where t ->> 'key' = a.type_key) as type_name,
           a.state, a.version, a.received_on, coalesce(w.due_on, date '9999-12-31') as due_on, a.assignee_id,
           p.name as assignee_name, a.requested_cents, o.housing_region, w.task, w.thing,
           (select s.level from project_status s where s.application_id = a.id) as warning_level,
           w.task = 'wait_for_completion' and w.side = 'applicant' as suspended,
           case
             when w.side = 'nobody' then 'done'
             when w.side in ('applicant', 'third_party') then 'waiting_applicant'
             when exists (select 1 from conflicts_of(a.id) c where c.person_id = $2)
               then 'waiting_colleague'
             when w.side in ('objection_assessor', 'decider') and ${involvedBefore} then 'waiting_colleague'
             when w.side = 'second_person' and exists (select from extension_request x where x.id = w.thing and x.decided_by = $2)
               then 'waiting_colleague'
             when w.side = 'second_person' and ($3 or $4) then 'todo'
             when w.side = 'objection_assessor' and $3 then 'todo'
             when w.side = 'assessor' and $3 and (a.assignee_id is null or a.assignee_id = $2) then 'todo'
             when w.side = 'decider' and $4 and ${preparedBy} is distinct from $2 then 'todo'
             when w.side = 'anyone' and $5 then 'todo'
             else 'waiting_colleague'
           end as tab
      from work w
      join application a on a.id = w.case_id
      join organisation o on o.id = a.organisation_id
      join scheme_version v on v.id = a.scheme_version_id
      left join person p on p.id = a.assignee_id
     where ${scope}
  )`;
