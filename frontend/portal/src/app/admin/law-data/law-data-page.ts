// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type Answers, formatRate, namedHolidaysOf, partsOf } from '#domain';
import type { LawDataFileResponse, LawDataReplacedResponse, LawDataResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { valueOf } from '../../case/loaded-case';
import { FieldFrame } from '../../shared/forms';
import { Command } from '../../shared/http';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import {
  Alert,
  Breadcrumbs,
  Button,
  MoneyPipe,
  Notices,
  PageHeading,
  ProblemAlert,
  ResourceState,
  ShortDatePipe,
  Table,
} from '../../shared/ui';
import { LawDataHistory } from './law-data-history';
import { LawDataPart } from './law-data-part';
import { lawDataMessages } from './law-data-messages';
import {
  dayAnswers,
  dayQuestions,
  daysOf,
  interestAnswers,
  interestOf,
  interestQuestions,
  rateAnswers,
  rateQuestions,
  ratesOf,
} from './law-data-questions';

/** The holidays, the days by decree and the penalty amounts, with what was before them. */
@Component({
  selector: 'flx-law-data-page',
  imports: [
    Alert,
    Breadcrumbs,
    Button,
    FieldFrame,
    LawDataHistory,
    LawDataPart,
    LocalizedPipe,
    MoneyPipe,
    PageHeading,
    ProblemAlert,
    ResourceState,
    ShortDatePipe,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './law-data-page.html',
})
export class LawDataPage {
  protected readonly m = useMessages(lawDataMessages);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  protected readonly dayQuestions = dayQuestions;
  protected readonly rateQuestions = rateQuestions;
  protected readonly interestQuestions = interestQuestions;
  private readonly language = inject(ChosenLanguage).current;
  protected readonly law = httpResource<LawDataResponse>(() => `${api}/law-data`);
  protected readonly loaded = computed(() => valueOf(this.law));
  protected readonly year = signal(partsOf(inject(Session).today()).year);
  protected readonly holidays = computed(() => namedHolidaysOf(this.year()));
  /** What is being changed; nothing while it is only shown. */
  protected readonly days = signal<Answers | undefined>(undefined);
  protected readonly rates = signal<Answers | undefined>(undefined);
  protected readonly interest = signal<Answers | undefined>(undefined);
  protected readonly wasRead = signal(false);
  protected readonly reading = new Command();
  protected readonly replacing = new Command();

  protected editDays(days: LawDataResponse['days']): void {
    this.stop();
    this.days.set(dayAnswers(days));
  }

  protected editRates(rates: LawDataResponse['rates']): void {
    this.stop();
    this.rates.set(rateAnswers(rates));
  }

  protected editInterest(interest: LawDataResponse['interest']): void {
    this.stop();
    this.interest.set(interestAnswers(interest));
  }

  protected rate(basisPoints: number): string {
    return formatRate(basisPoints, this.language());
  }

  protected stop(): void {
    this.days.set(undefined);
    this.rates.set(undefined);
    this.interest.set(undefined);
    this.wasRead.set(false);
    this.reading.clear();
    this.replacing.clear();
  }

  /** Lets the server check a file and puts what it holds into the forms. */
  protected async readFile(chosen: HTMLInputElement): Promise<void> {
    const file = chosen.files?.[0];
    if (!file) return;
    this.stop();
    const text = await file.text();
    const done = await this.reading.run((context) =>
      this.http.post<LawDataFileResponse>(`${api}/law-data/file-readings`, { text }, { context }),
    );
    chosen.value = '';
    if (!done) return;
    const { days, rates, interest } = done.result;
    if (days) this.days.set(dayAnswers(days));
    if (rates) this.rates.set(rateAnswers(rates));
    if (interest) this.interest.set(interestAnswers(interest));
    this.wasRead.set(true);
  }

  protected replaceDays(answers: Answers, expectedNumber: number): Promise<void> {
    return this.replace('holiday-sets', { ...this.about(answers, expectedNumber), days: daysOf(answers) }, 'days');
  }

  protected replaceRates(answers: Answers, expectedNumber: number): Promise<void> {
    return this.replace('penalty-sets', { ...this.about(answers, expectedNumber), rates: ratesOf(answers) }, 'rates');
  }

  protected replaceInterest(answers: Answers, expectedNumber: number): Promise<void> {
    const body = { ...this.about(answers, expectedNumber), interest: interestOf(answers) };
    return this.replace('interest-sets', body, 'interest');
  }

  private about(answers: Answers, expectedNumber: number): object {
    return { expectedNumber, reason: String(answers['reason']), origin: this.wasRead() ? 'file' : 'form' };
  }

  private async replace(sets: string, body: object, which: 'days' | 'rates' | 'interest'): Promise<void> {
    const done = await this.replacing.run((context) =>
      this.http.post<LawDataReplacedResponse>(`${api}/law-data/${sets}`, body, { context }),
    );
    if (!done) return;
    this[which].set(undefined);
    if (!this.days() && !this.rates() && !this.interest()) this.wasRead.set(false);
    const text = which === 'days' ? { text: this.m().replacedText } : {};
    this.notices.show({ kind: 'ok', heading: this.m().replaced, ...text });
    this.law.reload();
  }
}
