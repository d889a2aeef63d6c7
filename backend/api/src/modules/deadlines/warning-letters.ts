// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LocalDate, ObligationRule } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { CaseFiles } from '../applications/case-files.service';
import { CaseLetters } from '../applications/case-letters.service';
import { DecisionsService } from '../decisions/decisions.service';
import { type PostedLetter, PostalLetters } from '../notifications/postal-letters';
import { deadlineWords, obligationOfStep, ruleOfStep } from './deadline-words';
import type { WarningStepTaken } from './steps';

/** A letter that comes less than a week before a day is of no use: from so many days before it none goes out. */
const lastDaysBefore = 7;

interface StepRow {
  readonly subject: string;
  readonly about_on: LocalDate;
  readonly application_id: string;
  readonly key: string | null;
  readonly obligation_rule: ObligationRule | null;
}

/**
 * Warnings on paper for a municipality that wants no electronic messages: in the list for the post, made on the day on which
 * they are posted.
 *
 * @source Awb 2:8
 */
@Injectable()
export class WarningLetters implements OnModuleInit {
  constructor(
    private readonly postal: PostalLetters,
    private readonly cases: CaseFiles,
    private readonly decisions: DecisionsService,
    private readonly letters: CaseLetters,
  ) {}

  onModuleInit(): void {
    this.postal.madeBy(['deadline_warning'], (tx, id) => this.posted(tx, id));
  }

  /** Puts the letter of a step in the list for the post. */
  async queue(tx: Tx, { id, applicationId, organisationId, rule, offsetDays }: WarningStepTaken): Promise<void> {
    if (rule === 'escalation' || (rule === 'warning' && -offsetDays < lastDaysBefore)) return;
    const [row] = await tx.query<{ project_name: string }>('select project_name from application where id = $1', [
      applicationId,
    ]);
    const words = rule === 'warning' ? 'Een datum komt dichterbij' : 'Een datum is voorbij';
    const subject = `${words}: ${row?.project_name ?? ''}`;
    await this.postal.queue(tx, { causeId: id, applicationId, organisationId, kind: 'deadline_warning', subject });
  }

  private async posted(tx: Tx, id: string): Promise<PostedLetter> {
    const [step] = await tx.query<StepRow>(
      `select s.subject, s.about_on, s.application_id, b.key, ${ruleOfStep} as obligation_rule from due_step s
         join application a on a.id = s.application_id join scheme_version v on v.id = a.scheme_version_id
         ${obligationOfStep} where s.id = $1`,
      [id],
    );
    if (!step) throw new Error(`there is no step ${id}`);
    const application = await this.cases.lock(tx, step.application_id);
    const base = await this.decisions.letterCase(tx, application, await this.cases.schemeOf(tx, application));
    const fileName = `${application.number}-herinnering-${tx.today}.pdf`;
    await this.letters.store(
      tx,
      application,
      { id, fileName },
      {
        ...base,
        kind: 'deadline_warning',
        date: tx.today,
        what: deadlineWords(step.subject, step.key, step.obligation_rule).nl.replace(/\.$/, ''),
        dueOn: step.about_on,
        ...(step.obligation_rule ? { article: step.obligation_rule.article } : {}),
      },
    );
    return { documentId: id };
  }
}
