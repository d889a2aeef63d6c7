// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { CaseFiles, type CaseScheme } from '../applications/case-files.service';
import { questionWithRole } from '../decisions/decision-letter';

/** The accounts to which organisations want to be paid, as they stated them in their applications (Awb 4:89). */
@Injectable()
export class BankAccountsService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
  ) {}

  onModuleInit(): void {
    this.work.listen(async (tx, { type, caseId }) => {
      if (type === 'ApplicationSubmitted' || type === 'ApplicationSupplemented') await this.keep(tx, caseId);
    });
  }

  /** The account for a case: the one in its answers. */
  async ibanFor(tx: Tx, application: Application, { type }: Pick<CaseScheme, 'type'>): Promise<string | undefined> {
    const question = questionWithRole(type, 'bank_account');
    const answer = question && (await this.cases.submittedAnswers(tx, application.id))[question.key];
    const iban = typeof answer === 'string' ? normalised(answer) : '';
    return iban === '' ? undefined : iban;
  }

  private async keep(tx: Tx, caseId: string): Promise<void> {
    const application = await this.cases.lock(tx, caseId);
    const iban = await this.ibanFor(tx, application, await this.cases.schemeOf(tx, application));
    if (!iban) return;
    await tx.query(
      `insert into bank_account (organisation_id, iban, holder, stated_at, stated_by)
       select o.id, $2, o.name, $3, $4 from organisation o where o.id = $1
       on conflict (organisation_id, iban) do nothing`,
      [application.organisationId, iban, tx.now, tx.actor.personId],
    );
  }
}

/** An account number as banks write it: without spaces, in capitals. */
function normalised(iban: string): string {
  return iban.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}
