// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  accountAsked,
  finalComparison,
  type FormPage,
  type GrantTypeDefinition,
  type LocalizedText,
  opinionIn,
  opinionTask,
  textIn,
} from '#domain';
import { AccountabilityLine } from '../../case/account/accountability-line';
import type { CaseResponse, GrantResponse } from '../../case/api-models';
import { CalculationView } from '../../case/calculation-view';
import { DocumentsView } from '../../case/documents-view';
import { SubmittedAnswers } from '../../case/submitted-answers';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Alert, DataItem, DataList, DaysLeft, MoneyPipe, ShortDatePipe, Status } from '../../shared/ui';
import { CaseWork } from '../case-work';
import { ComparedView } from './compared-view';
import { determinationMessages } from './determination-messages';

/** What the municipality accounts for, and the amount that follows from it. */
@Component({
  selector: 'flx-final-account',
  imports: [
    AccountabilityLine,
    Alert,
    CalculationView,
    ComparedView,
    DataItem,
    DataList,
    DaysLeft,
    DocumentsView,
    MoneyPipe,
    ShortDatePipe,
    Status,
    SubmittedAnswers,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <h2>{{ m().account }}</h2>
    @if (scheme(); as rules) {
      <flx-accountability [grant]="grant()" [scheme]="rules" [type]="type()" />
    }
    <flx-data-list>
      <flx-data-item [term]="m().granted">{{ grant().grantedCents | money }}</flx-data-item>
      <flx-data-item [term]="m().paid">{{ grant().paidCents | money }}</flx-data-item>
      @if (due(); as day) {
        <flx-data-item [term]="m().due">
          {{ day | shortDate }}
          @if (grant().determinedCents === null) {
            <flx-days-left [dueOn]="day" />
          }
        </flx-data-item>
      }
    </flx-data-list>
    @if (grant().finalAccount; as account) {
      <p>{{ m().accountReceived(account.receivedOn | shortDate) }}</p>
      @if (opinion(); as task) {
        <flx-alert kind="warning" [heading]="m().opinion">
          <p>{{ textOf(task) }}</p>
        </flx-alert>
      }
      <flx-calculation [calculation]="account.calculation" [caption]="m().calculation" />
      <flx-compared [rows]="compared()" />
      @for (quota of account.quotas; track quota.key) {
        <div>
          <p>
            {{ textOf(quota.text) }} <span class="flx-small flx-muted">({{ quota.article }})</span>
          </p>
          <flx-status [tone]="quota.met === 'yes' ? 'ok' : 'warning'">{{ m().quota[quota.met] }}</flx-status>
          @if (quota.whole !== null && quota.part !== null) {
            <p class="flx-small">
              {{ m().quotaCount(quota.part, quota.whole, quota.elsewhere ?? 0, quota.percentage) }}
            </p>
          }
        </div>
      }
      <flx-answers [pages]="pages()" [answers]="account.answers" idPrefix="account" />
      <h3>{{ m().documents }}</h3>
      <flx-documents [documents]="documents()" [type]="type()" [empty]="m().noDocuments" />
    } @else if (grant().exOfficioCalculation; as calculation) {
      <p>{{ m().exOfficio }}</p>
      <flx-calculation [calculation]="calculation" [caption]="m().calculation" />
    } @else {
      <p>{{ m().noAccount }}</p>
    }
  `,
})
export class FinalAccount {
  readonly file = input.required<CaseResponse>();
  readonly grant = input.required<GrantResponse>();
  readonly type = input.required<GrantTypeDefinition>();
  protected readonly m = useMessages(determinationMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly due = computed(() => this.grant().finalAccount?.decisionDueOn ?? this.grant().determinationDueOn);
  protected readonly documents = computed(() => {
    const ids = this.grant().finalAccount?.documentIds ?? [];
    return this.file().documents.filter(({ id }) => ids.includes(id));
  });
  private readonly work = inject(CaseWork);
  /** The questions that this account answers: of the type, and of the height of the amount. */
  private readonly asked = computed(() => {
    const scheme = this.work.scheme();
    const [type, grant] = [this.type(), this.grant()];
    if (!scheme) return type.determination.questions;
    return accountAsked(scheme, type, { grantedCents: grant.grantedCents, drawn: grant.sample?.drawn === true })
      .questions;
  });
  protected readonly scheme = computed(() => this.work.scheme());
  protected readonly opinion = computed(() => opinionTask(opinionIn(this.grant().finalAccount?.answers ?? {})));
  protected readonly compared = computed(() => {
    const { finalAccount, lastProgress } = this.grant();
    const { placed, spentCents } = lastProgress ?? {};
    return finalComparison(this.type(), this.file().submissions.at(-1)?.answers ?? {}, finalAccount?.answers ?? {}, {
      ...(placed ? { placed } : {}),
      ...(typeof spentCents === 'number' ? { spentCents } : {}),
    });
  });
  protected readonly textOf = (text: LocalizedText): string => textIn(text, this.language());
  protected readonly pages = computed<readonly FormPage[]>(() => [
    {
      key: 'account',
      title: { nl: 'Antwoorden', en: 'Answers' },
      questions: this.asked(),
    },
  ]);
}
