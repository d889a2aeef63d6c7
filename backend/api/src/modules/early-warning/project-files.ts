// SPDX-License-Identifier: EUPL-1.2
import {
  type Answers,
  centsIn,
  type EarlyWarningRule,
  type GrantTypeDefinition,
  type LocalDate,
  type ObligationRule,
  type OpenDuty,
  type ProgressFacts,
  type ProjectFacts,
  promisedHomes,
  type Question,
  ruleKeyOf,
  totalHomes,
  usualEarlyWarning,
} from '#domain';

/** Who asks: a use case or a question, both with the day. */
export interface Asker {
  readonly today: LocalDate;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

interface ObligationRow {
  readonly key: string;
  readonly kind: string;
  readonly state: string;
  readonly due_on: LocalDate | null;
  readonly met_on: LocalDate | null;
  /** The day that an open report names. */
  readonly said_on: LocalDate | null;
  readonly extended: number;
}

interface ReportRow {
  readonly reported_on: LocalDate;
  readonly percentage: number;
  readonly expected_on: LocalDate | null;
  readonly permitted: number | null;
  readonly placed: number | null;
  readonly occupied: number | null;
  readonly permit_status: string | null;
  readonly spent_cents: number | null;
}

interface FileRow {
  readonly id: string;
  readonly application_id: string;
  readonly organisation_id: string;
  readonly state: string;
  readonly started_on: LocalDate;
  readonly bounds: EarlyWarningRule | null;
  readonly homes: GrantTypeDefinition['homes'] | null;
  readonly rules: readonly ObligationRule[];
  /** The question of the application that holds the costs of the project, where a report asks what was spent. */
  readonly costs: Question | null;
  readonly answers: Answers | null;
  readonly obligations: readonly ObligationRow[];
  readonly reports: readonly ReportRow[];
}

/** A granted project with everything from which its status follows. */
export interface ProjectFile {
  readonly grantId: string;
  readonly applicationId: string;
  readonly organisationId: string;
  readonly facts: ProjectFacts;
  readonly rule: EarlyWarningRule;
  /** The day on which completion was accepted; the facts also take one that was only reported. */
  readonly completedOn: LocalDate | null;
}

const running: readonly string[] = [
  'active',
  'amended',
  'reminded',
  'determination_requested',
  'determination_proposed',
];

/** What is read of each grant; the definitions are large and are opened once for each version. */
const filesSql = (which: string): string => `
  with wanted as materialized (
    select g.id, g.application_id, g.organisation_id, g.state, coalesce(g.notified_on, g.granted_on) as started_on,
           a.type_key, a.scheme_version_id
      from subsidy_grant g join application a on a.id = g.application_id where ${which}
  ), rule as materialized (
    select v.id, t ->> 'key' as type_key, v.definition -> 'earlyWarning' as bounds, t -> 'homes' as homes,
           t -> 'obligations' as obligations,
           jsonb_path_query_first(t, '$.pages[*].questions[*] ? (@.key == $key)', jsonb_build_object(
             'key', jsonb_path_query_first(t, '$.obligations[*].every.costs'))) as costs
      from scheme_version v cross join lateral jsonb_array_elements(v.definition -> 'types') t
     where v.id in (select scheme_version_id from wanted)
  )
  select w.*, rule.bounds, rule.homes, rule.obligations as rules, rule.costs,
         case when rule.homes is not null or rule.costs is not null then (
           select s.answers from submission s where s.application_id = w.application_id order by s.seq desc limit 1
         ) end as answers,
         (select coalesce(json_agg(b), '[]') from (
            select b.key, b.kind, b.state, b.due_on, b.met_on,
                   (select max(r.happened_on) from obligation_report r
                     where r.obligation_id = b.id and r.state = 'reported' and b.state = 'reported') as said_on,
                   (select count(*)::int from extension_request x
                     where x.obligation_id = b.id and x.state = 'granted') as extended
              from obligation b where b.grant_id = w.id and b.kind in ('start', 'completion', 'spending', 'progress')
             order by b.due_on nulls last, b.key) b
         ) as obligations,
         (select coalesce(json_agg(p), '[]') from (
            select p.period_ends_on as reported_on, p.percentage, p.completion_expected_on as expected_on,
                   p.homes_permitted as permitted, p.homes_placed as placed, p.homes_occupied as occupied,
                   p.permit_status, p.spent_cents
              from progress_report p where p.grant_id = w.id and p.state in ('submitted', 'accepted')
             order by p.period_ends_on, p.submitted_at, p.id) p
         ) as reports
    from wanted w join rule on rule.id = w.scheme_version_id and rule.type_key = w.type_key`;

/** The projects of cases, from their own rows and the scheme version to which each is pinned. */
export async function projectFiles(asker: Asker, caseIds: readonly string[]): Promise<ProjectFile[]> {
  if (caseIds.length === 0) return [];
  const rows = await asker.query<FileRow>(filesSql('g.application_id = any($1)'), [caseIds]);
  return rows.map((row) => fileOf(row, asker.today));
}

function fileOf(row: FileRow, today: LocalDate): ProjectFile {
  const completion = row.obligations.filter(({ kind }) => kind === 'completion');
  const completedOn = doneOn(completion, ({ met_on }) => met_on);
  const answers = row.answers ?? {};
  const promised = totalHomes(promisedHomes({ homes: row.homes ?? undefined }, answers));
  const budgetCents = row.costs ? (centsIn([row.costs], row.costs.key, answers) ?? null) : null;
  return {
    grantId: row.id,
    applicationId: row.application_id,
    organisationId: row.organisation_id,
    rule: row.bounds ?? usualEarlyWarning,
    completedOn,
    facts: {
      today,
      running: running.includes(row.state),
      grantedOn: row.started_on,
      completedOn: doneOn(completion, ({ met_on, said_on }) => met_on ?? said_on),
      completionDueOn: latest(completion.map(({ due_on }) => due_on)),
      openDuties: row.obligations.flatMap(openDuty),
      missingReports: row.obligations.flatMap(({ kind, state, due_on }) =>
        kind === 'progress' && state === 'open' && due_on ? [due_on] : [],
      ),
      ...extensionsOf(row),
      promisedHomes: promised,
      reports: row.reports.map((said) => progressOf(said, promised, budgetCents)),
    },
  };
}

const latest = (days: readonly (LocalDate | null)[]): LocalDate | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;

/** The day on which all of it was done; null while something is open. */
function doneOn(rows: readonly ObligationRow[], dayOf: (row: ObligationRow) => LocalDate | null): LocalDate | null {
  const days = rows.map(dayOf);
  return days.length === 0 || days.includes(null) ? null : latest(days);
}

function openDuty({ kind, state, due_on: dueOn }: ObligationRow): OpenDuty[] {
  if (state !== 'open' || dueOn === null) return [];
  return kind === 'start' || kind === 'completion' || kind === 'spending' ? [{ kind, dueOn }] : [];
}

/** How often the completion may get extra time by the scheme, and how often it did. */
function extensionsOf({ rules, obligations }: FileRow): Pick<ProjectFacts, 'extensionsAllowed' | 'extensionsGiven'> {
  const [completion] = obligations.filter(({ kind }) => kind === 'completion');
  const rule = rules.find(({ key }) => completion && key === ruleKeyOf(completion.key));
  return { extensionsAllowed: rule?.extension?.times ?? 0, extensionsGiven: completion?.extended ?? 0 };
}

/** Where no permit is needed, nothing waits for one. What was spent is of the whole project, and so are the costs beside it. */
function progressOf(said: ReportRow, promised: number, budgetCents: number | null): ProgressFacts {
  return {
    reportedOn: said.reported_on,
    percentage: said.percentage,
    expectedOn: said.expected_on,
    permitted: said.permit_status === 'not_needed' ? promised : (said.permitted ?? 0),
    placed: said.placed ?? 0,
    occupied: said.occupied ?? 0,
    spentCents: said.spent_cents,
    budgetCents,
  };
}
