// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Answers, formatDateLong, localDate, type Question, textIn } from '#domain';
import type { ObligationResponse, VisitListResponse } from '../../case/api-models';
import { CaseApi, api } from '../../case/case-api';
import { valueOf } from '../../case/loaded-case';
import { visitMessages } from '../../case/visits/visit-messages';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { LinkButton } from '../../shared/ui';
import { CaseWork } from '../case-work';
import { changeMessages, changeText } from '../changes/change-messages';
import { type SendStep, StepForm } from '../steps/step-form';

/** The answer that it was found otherwise than at a visit. */
const noVisit = 'none';

/** Records that an obligation is not complied with, or that it is again. */
@Component({
  selector: 'flx-record-breach',
  imports: [LinkButton, StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (open()) {
      <flx-step-form
        [heading]="heading()"
        [questions]="questions()"
        [answers]="first()"
        [submitLabel]="m().submit"
        [send]="send"
        [nested]="true"
        (done)="finish()"
        (cancelled)="open.set(false)"
        (stale)="work.loaded.reload()"
      />
    } @else {
      <p>
        <button flx-link-button (click)="open.set(true)">
          {{ restores() ? m().restore : m().open }}<span class="flx-visually-hidden">: {{ name() }}</span>
        </button>
      </p>
    }
  `,
})
export class RecordBreach {
  readonly obligation = input.required<ObligationResponse>();
  protected readonly work = inject(CaseWork);
  protected readonly open = signal(false);
  private readonly cases = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;
  private readonly texts = useMessages(changeMessages);
  protected readonly m = computed(() => this.texts().breach);
  protected readonly restores = computed(() => this.obligation().state === 'breached');
  protected readonly name = computed(() => textIn(this.obligation().text, this.language()));
  protected readonly heading = computed(() =>
    this.restores() ? this.m().restoreHeading(this.name()) : this.m().heading(this.name()),
  );
  private readonly list = httpResource<VisitListResponse>(() => {
    const grantId = this.open() && !this.restores() ? this.work.file()?.grant?.id : undefined;
    return grantId && `${api}/grants/${encodeURIComponent(grantId)}/visits`;
  });
  /** Visits of which the report is evidence. */
  private readonly visits = computed(() =>
    (valueOf(this.list)?.items ?? []).filter(({ state }) => state === 'reported' || state === 'published'),
  );
  protected readonly first = computed<Answers>(() => (this.visits().length > 0 ? { visitId: noVisit } : {}), {
    equal: (a, b) => a['visitId'] === b['visitId'],
  });
  protected readonly questions = computed<Question[]>(() => {
    const neededFor = changeText((t) => t.needed);
    const reason: Question = {
      key: 'reason',
      type: 'long_text',
      label: changeText((t) => t.breach.reason),
      neededFor,
      maxLength: 2000,
    };
    if (this.restores()) return [reason];
    return [
      ...(this.visits().length > 0 ? [this.visitQuestion()] : []),
      { key: 'breachedOn', type: 'date', label: changeText((t) => t.breach.day), neededFor, latest: 'today' },
      reason,
    ];
  });

  private visitQuestion(): Question {
    const found = this.visits().map(({ id, plannedOn, startsAt }) => {
      const day = localDate(plannedOn);
      const nl = visitMessages.nl.on(formatDateLong(day), startsAt.replace(':', '.'));
      return { key: id, label: { nl, en: visitMessages.en.on(formatDateLong(day, 'en'), startsAt) } };
    });
    return {
      key: 'visitId',
      type: 'choice',
      label: changeText((t) => t.breach.visit),
      help: changeText((t) => t.breach.visitHelp),
      neededFor: changeText((t) => t.needed),
      options: [{ key: noVisit, label: changeText((t) => t.breach.noVisit) }, ...found],
    };
  }

  protected readonly send: SendStep = ({ breachedOn, reason, visitId }, context) => {
    const { id, version: expectedVersion } = this.obligation();
    return this.restores()
      ? this.cases.send('restoreObligation', id, { expectedVersion, reason: String(reason) }, context)
      : this.cases.send(
          'breachObligation',
          id,
          {
            expectedVersion,
            breachedOn: String(breachedOn),
            explanation: String(reason),
            ...(visitId && visitId !== noVisit ? { visitId: String(visitId) } : {}),
          },
          context,
        );
  };

  protected finish(): void {
    const restored = this.restores();
    this.open.set(false);
    this.work.finish({ heading: this.m().done, ...(restored ? {} : { text: this.m().doneText }) });
  }
}
