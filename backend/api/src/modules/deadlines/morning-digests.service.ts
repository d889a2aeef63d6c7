// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger } from '@nestjs/common';
import { daysBetween, digestFrom, formatDateLong, type LocalDate, type ObligationRule } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Config } from '../../platform/config';
import { CONFIG } from '../../platform/tokens';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { DigestItem } from '../notifications/mails/morning-digest';
import { Notifications } from '../notifications/notifications.service';
import { calendarUid, deadlineWords, obligationOfStep, ruleOfStep } from './deadline-words';
import { openDeadlines, plans } from './open-deadlines';

interface NoticeRow {
  readonly id: string;
  readonly subject: string;
  readonly rule: string;
  readonly about_on: LocalDate;
  readonly application_id: string;
  readonly number: string;
  readonly project_name: string;
  readonly organisation_name: string;
  readonly key: string | null;
  readonly obligation_rule: ObligationRule | null;
  readonly staff: boolean;
  /** Whether that person may open the case among the work; otherwise the list of deadlines shows it. */
  readonly handles: boolean;
  readonly shown: boolean;
}

/** One mail a morning to each person, with every day of which that person has to hear. */
@Injectable()
export class MorningDigests {
  private readonly logger = new Logger('digests');

  constructor(
    private readonly work: Work,
    private readonly notifications: Notifications,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends what waits, from seven in the morning on; answers how many mails were made. */
  async send(): Promise<number> {
    const people = await this.work.read(systemActor, async ({ query, now, today }) =>
      now < digestFrom(today)
        ? []
        : query<{ person_id: string }>(
            `select distinct n.person_id from deadline_notice n where n.digest_id is null
                and not exists (select 1 from morning_digest d where d.person_id = n.person_id and d.day = $1)`,
            [today],
          ),
    );
    let sent = 0;
    for (const { person_id } of people) {
      try {
        sent += await this.work.run(systemActor, (tx) => this.one(tx, person_id));
      } catch (error) {
        this.logger.warn(String(error));
      }
    }
    return sent;
  }

  private async one(tx: Tx, personId: string): Promise<number> {
    const [digest] = await tx.query<{ id: string }>(
      `insert into morning_digest (person_id, day, made_at) values ($1, $2, $3)
       on conflict (person_id, day) do nothing returning id`,
      [personId, tx.today, tx.now],
    );
    if (!digest) return 0;
    const rows = await this.noticesOf(tx, personId);
    await tx.query('update deadline_notice set digest_id = $2 where id = any($1)', [
      rows.map(({ id }) => id),
      digest.id,
    ]);
    const shown = latestOfEach(rows.filter((row) => row.shown));
    const [person] = await tx.query<{ email: string }>('select email from person where id = $1 and active', [personId]);
    if (!person || shown.length === 0) return 0;
    await this.notifications.notify(tx, {
      kind: 'morning-digest',
      causeId: digest.id,
      caseId: null,
      organisationId: null,
      to: [person.email],
      data: {
        caseNumber: '',
        projectName: '',
        link: `${this.config.publicUrl}${homeOf(shown)}`,
        day: formatDateLong(tx.today),
        items: shown.map((row) => this.itemOf(row, tx.today)),
        calendar: {
          name: 'Flexloket',
          days: shown.map((row) => ({
            uid: calendarUid(row.application_id, row.subject),
            day: row.about_on,
            summary: `${row.number}: ${wordsOf(row)}`,
          })),
        },
      },
    });
    return 1;
  }

  /** What waits for a person; a day that was kept since, or a case that is no longer that person's, is not shown. */
  private noticesOf(tx: Tx, personId: string): Promise<NoticeRow[]> {
    return tx.query<NoticeRow>(
      `with waiting as materialized (
         select distinct s.application_id from deadline_notice n join due_step s on s.id = n.step_id
          where n.person_id = $1 and n.digest_id is null),
       ${plans("'{}'", 'id in (select scheme_version_id from application where id in (select application_id from waiting))')},
       open as materialized (${openDeadlines('? in (select application_id from waiting)')})
       select n.id, s.subject, s.rule, s.about_on, s.application_id, a.number, a.project_name, o.name as organisation_name,
              b.key, ${ruleOfStep} as obligation_rule,
              exists (select 1 from membership m join organisation p on p.id = m.organisation_id
                       where m.person_id = n.person_id and p.kind = 'province') as staff,
              exists (select 1 from membership m where m.person_id = n.person_id
                         and m.role in ('assessor', 'decider')) as handles,
              exists (select 1 from open w where w.application_id = s.application_id and w.subject = s.subject
                         and w.due_on = s.about_on)
                and exists (select 1 from membership m join organisation p on p.id = m.organisation_id
                             where m.person_id = n.person_id and (p.kind = 'province' or p.id = a.organisation_id))
                and not exists (select 1 from conflict_of_interest c
                                 where c.application_id = a.id and c.person_id = n.person_id) as shown
         from deadline_notice n
         join due_step s on s.id = n.step_id
         join application a on a.id = s.application_id
         join scheme_version v on v.id = a.scheme_version_id
         join organisation o on o.id = a.organisation_id
         ${obligationOfStep}
        where n.person_id = $1 and n.digest_id is null order by s.about_on, a.number, s.subject, s.due_on, s.rule, s.offset_days
          for update of n`,
      [personId],
    );
  }

  private itemOf(row: NoticeRow, today: LocalDate): DigestItem {
    const area = row.staff ? '/beoordeling' : '/gemeente';
    const path = row.staff && !row.handles ? '/beheer/termijnen?tab=te-laat' : `${area}/zaken/${row.application_id}`;
    return {
      what: wordsOf(row),
      caseName: `${row.number} ${row.project_name}`.trim(),
      organisation: row.staff ? row.organisation_name : '',
      dueOn: formatDateLong(row.about_on),
      daysLeft: daysBetween(today, row.about_on),
      escalated: row.rule === 'escalation',
      link: `${this.config.publicUrl}${path}`,
    };
  }
}

const wordsOf = (row: NoticeRow): string => deadlineWords(row.subject, row.key, row.obligation_rule).nl;

/** Of several words on the same day only the last is shown. */
function latestOfEach(rows: readonly NoticeRow[]): NoticeRow[] {
  const last = new Map(rows.map((row) => [`${row.application_id} ${row.subject} ${row.about_on}`, row]));
  return [...last.values()];
}

/** Where somebody goes on from the mail. */
function homeOf([first]: readonly NoticeRow[]): string {
  if (!first?.staff) return '/gemeente/agenda';
  return first.handles ? '/beoordeling/agenda' : '/beheer/termijnen';
}
