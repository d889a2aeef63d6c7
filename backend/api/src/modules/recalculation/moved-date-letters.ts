// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type LocalDate, type ObligationRule, obligationText, type TermKind } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { CaseFiles } from '../applications/case-files.service';
import { CaseLetters } from '../applications/case-letters.service';
import { DecisionsService } from '../decisions/decisions.service';
import { Message } from '../notifications/notification.entities';
import { type PostedLetter, PostalLetters } from '../notifications/postal-letters';
import { termNames } from '../terms/term-names';

/** What the recipient has to keep, or may rely on. */
const ofRecipient: readonly TermKind[] = [
  'cure',
  'views',
  'objection',
  'objection_cure',
  'second_term',
  'claim_payment',
];

interface Moved {
  readonly text: string;
  readonly dueOn: LocalDate;
}

/** Makes the letters on paper about dates that moved, on the day on which they are posted. */
@Injectable()
export class MovedDateLetters implements OnModuleInit {
  constructor(
    private readonly postal: PostalLetters,
    private readonly cases: CaseFiles,
    private readonly decisions: DecisionsService,
    private readonly letters: CaseLetters,
  ) {}

  onModuleInit(): void {
    this.postal.madeBy(['date_moved'], (tx, id) => this.posted(tx, id));
  }

  private async posted(tx: Tx, id: string): Promise<PostedLetter> {
    const message = await tx.manager.findOneByOrFail(Message, { causeId: id });
    const application = await this.cases.lock(tx, message.applicationId);
    const base = await this.decisions.letterCase(tx, application, await this.cases.schemeOf(tx, application));
    const fileName = `${application.number}-andere-datum-${tx.today}.pdf`;
    await this.letters.store(
      tx,
      application,
      { id, fileName },
      {
        ...base,
        kind: 'date_moved',
        date: tx.today,
        cause: await this.causeOf(tx, application.id),
        what: message.subject,
        dates: await this.datesOf(tx, application.id),
      },
    );
    return { documentId: id };
  }

  /** What moved dates last in the case. */
  private async causeOf(tx: Tx, caseId: string): Promise<'outage' | 'decree'> {
    const [last] = await tx.query<{ type: string }>(
      `select type from case_event where case_id = $1 and type in ('TermExtendedByOutage', 'TermsRecalculated')
        order by case_seq desc limit 1`,
      [caseId],
    );
    return last?.type === 'TermExtendedByOutage' ? 'outage' : 'decree';
  }

  private async datesOf(tx: Tx, caseId: string): Promise<Moved[]> {
    const terms = await tx.query<{ kind: TermKind; due_on: LocalDate }>(
      `select t.kind, t.due_on from case_term t
        where t.case_id = $1 and t.settled_on is null and t.due_on >= $2 and t.kind = any($3)
          and not (t.kind = 'views' and exists (select 1 from views_invitation i
                                                 where i.id::text = t.key and i.invited_of <> 'applicant'))
        order by t.due_on, t.kind, t.key`,
      [caseId, tx.today, ofRecipient],
    );
    const obligations = await tx.query<{ key: string; due_on: LocalDate; rule: ObligationRule | null }>(
      `select b.key, b.due_on,
              jsonb_path_query_first(v.definition, '$.types[*] ? (@.key == $type).obligations[*] ? (@.key == $key)',
                jsonb_build_object('type', a.type_key, 'key', split_part(b.key, '.', 1))) as rule
         from obligation b
         join application a on a.id = b.application_id
         join scheme_version v on v.id = a.scheme_version_id
        where b.application_id = $1 and b.state = 'open' and b.due_on >= $2
        order by b.due_on, b.key`,
      [caseId, tx.today],
    );
    return [
      ...terms.map(({ kind, due_on: dueOn }) => ({ text: termNames[kind].nl, dueOn })),
      ...obligations.map(({ key, rule, due_on: dueOn }) => ({
        text: rule ? obligationText(rule, key).nl.replace(/\.$/, '') : 'Verplichting',
        dueOn,
      })),
    ];
  }
}
