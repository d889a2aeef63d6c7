// SPDX-License-Identifier: EUPL-1.2
import {
  type Answers,
  centsIn,
  type GrantTypeDefinition,
  type LocalDate,
  type ObligationRule,
  type ProgressContext,
  type ProgressFigures,
  progressPeriodEnd,
  promisedHomes,
  questionsOf,
  ruleKeyOf,
  turnOf,
} from '#domain';

/** What asks the database: a reader, or a use case. */
export interface Source {
  readonly today: LocalDate;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** One turn of a progress obligation with its case, its report and all that the report is held against. */
export interface Turn {
  readonly obligationId: string;
  readonly obligationVersion: number;
  readonly obligationState: string;
  readonly key: string;
  readonly grantId: string;
  readonly applicationId: string;
  readonly dueOn: LocalDate | null;
  readonly rule: ObligationRule;
  readonly context: ProgressContext;
}

interface TurnRow {
  id: string;
  version: number;
  state: string;
  key: string;
  grant_id: string;
  application_id: string;
  due_on: LocalDate | null;
  notified_on: LocalDate;
  type: GrantTypeDefinition;
  answers: Answers | null;
  completion_due_on: LocalDate | null;
  met: Record<string, LocalDate>;
}

interface SaidRow {
  report_id: string;
  period_ends_on: LocalDate;
  figures: ProgressFigures;
}

/** The turns of the progress obligations of a grant, or one of them, in the order of the day that they are about. */
export async function turnsOf(source: Source, grantId: string, obligationId?: string): Promise<Turn[]> {
  const rows = await source.query<TurnRow>(
    `select b.id, b.version, b.state, b.key, b.grant_id, b.application_id, b.due_on, coalesce(g.notified_on, g.granted_on) as notified_on,
            (select t from jsonb_array_elements(v.definition -> 'types') t where t ->> 'key' = a.type_key) as type,
            (select s.answers from submission s where s.application_id = a.id order by s.seq desc limit 1) as answers,
            (select max(c.due_on) from obligation c where c.grant_id = g.id and c.kind = 'completion') as completion_due_on,
            (select coalesce(jsonb_object_agg(c.key, c.met_on), '{}') from obligation c where c.grant_id = g.id and c.met_on is not null) as met
       from obligation b
       join subsidy_grant g on g.id = b.grant_id
       join application a on a.id = b.application_id
       join scheme_version v on v.id = a.scheme_version_id
      where b.grant_id = $1 and b.kind = 'progress'`,
    [grantId],
  );
  const said = await source.query<SaidRow>(
    `select distinct on (r.period_ends_on, r.id) r.id as report_id, r.period_ends_on, s.figures
       from progress_report r join progress_submission s on s.report_id = r.id
      where r.grant_id = $1 and r.state <> 'draft' order by r.period_ends_on, r.id, s.number desc`,
    [grantId],
  );
  return rows
    .flatMap((row) => turn(row, said, source.today))
    .filter((one) => obligationId === undefined || one.obligationId === obligationId)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const order = ({ context, key }: Turn): string => `${context.periodEndsOn} ${key}`;

function turn(row: TurnRow, said: readonly SaidRow[], today: LocalDate): Turn[] {
  const rule = row.type.obligations.find(({ key }) => key === ruleKeyOf(row.key));
  const from = rule?.due.after === 'grant' ? row.notified_on : row.met[rule?.due.after ?? ''];
  if (!rule || !from) return [];
  const periodEndsOn = progressPeriodEnd(rule, turnOf(row.key), from);
  const earlier = said.filter((one) => one.period_ends_on < periodEndsOn).at(-1);
  const costs = rule.every?.costs;
  const answers = row.answers ?? {};
  return [
    {
      obligationId: row.id,
      obligationVersion: row.version,
      obligationState: row.state,
      key: row.key,
      grantId: row.grant_id,
      applicationId: row.application_id,
      dueOn: row.due_on,
      rule,
      context: {
        periodEndsOn,
        today,
        promised: promisedHomes(row.type, answers),
        costsCents: costs === undefined ? null : (centsIn(questionsOf(row.type), costs, answers) ?? null),
        completionDueOn: row.completion_due_on,
        previous: earlier?.figures ?? null,
      },
    },
  ];
}
