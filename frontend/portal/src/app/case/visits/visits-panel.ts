// SPDX-License-Identifier: EUPL-1.2
import { NgTemplateOutlet } from '@angular/common';
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { type Answers, formatDateLong, formatDateShort, localDate } from '#domain';
import { FileField, type FileItem, QuestionForm, type SendFile } from '../../shared/forms';
import { Command } from '../../shared/http';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Button, DataItem, DataList, Notices, ProblemAlert, ResourceState, Status } from '../../shared/ui';
import type {
  CaseResponse,
  CommandResponse,
  DocumentResponse,
  GrantResponse,
  VisitListResponse,
  VisitResponse,
} from '../api-models';
import { api, CaseApi, documentHref } from '../case-api';
import { DocumentsView } from '../documents-view';
import { valueOf } from '../loaded-case';
import { type VisitForm, visitMessages } from './visit-messages';
import { reportAnswers, reportBody, visitQuestions } from './visit-questions';

interface Opened {
  readonly form: VisitForm;
  /** Absent while one is planned. */
  readonly visit?: VisitResponse;
}

/** The visits of the province to a project, for both sides; who assesses plans them and writes what was seen. */
@Component({
  selector: 'flx-visits-panel',
  imports: [
    Button,
    DataItem,
    DataList,
    DocumentsView,
    FileField,
    LocalizedPipe,
    NgTemplateOutlet,
    ProblemAlert,
    QuestionForm,
    ResourceState,
    Status,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './visits-panel.html',
})
export class VisitsPanel {
  readonly grant = input.required<GrantResponse>();
  readonly file = input.required<CaseResponse>();
  protected readonly m = useMessages(visitMessages);
  protected readonly command = new Command();
  protected readonly opened = signal<Opened | undefined>(undefined);
  protected readonly answers = linkedSignal<Answers>(() => {
    const open = this.opened();
    return open?.form === 'report' && open.visit ? reportAnswers(open.visit) : {};
  });
  protected readonly photos = linkedSignal<readonly FileItem[]>(() =>
    this.filesOf(this.opened()?.visit).map(({ id, fileName, sizeBytes }) => ({ id, name: fileName, sizeBytes })),
  );
  private readonly http = inject(HttpClient);
  private readonly cases = inject(CaseApi);
  private readonly session = inject(Session);
  private readonly notices = inject(Notices);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly staff = this.session.isProvince;
  protected readonly list = httpResource<VisitListResponse>(
    () => `${api}/grants/${encodeURIComponent(this.grant().id)}/visits`,
  );
  protected readonly loaded = computed(() => valueOf(this.list));
  protected readonly shown = computed(() => this.staff() || (this.loaded()?.items.length ?? 0) > 0);
  protected readonly questions = computed(() => {
    const open = this.opened();
    return open ? visitQuestions(open.form, this.loaded()?.kinds ?? []) : [];
  });

  protected readonly sendPhoto: SendFile = (file, context) =>
    this.cases.uploadScan(this.file().id, 'visit', file, context);

  protected added(answer: unknown): void {
    const { id, fileName, sizeBytes } = answer as DocumentResponse;
    this.photos.update((all) => [...all, { id, name: fileName, sizeBytes, state: 'ready', href: documentHref(id) }]);
  }

  protected removed({ id }: FileItem): void {
    this.photos.update((all) => all.filter((one) => one.id !== id));
  }

  protected when({ plannedOn, startsAt }: VisitResponse): string {
    const hour = this.language() === 'nl' ? startsAt.replace(':', '.') : startsAt;
    return this.m().on(formatDateLong(localDate(plannedOn), this.language()), hour);
  }

  protected short(day: string): string {
    return formatDateShort(localDate(day));
  }

  protected filesOf(visit: VisitResponse | undefined): readonly DocumentResponse[] {
    return this.file().documents.filter(({ id }) => visit?.documentIds.includes(id));
  }

  protected labelOf(kind: string): { readonly nl: string; readonly en?: string } {
    return this.loaded()?.kinds.find(({ key }) => key === kind)?.label ?? { nl: kind };
  }

  protected open(form: VisitForm, visit?: VisitResponse): void {
    this.command.clear();
    this.opened.set({ form, ...(visit ? { visit } : {}) });
  }

  protected async submit(answers: Answers): Promise<void> {
    const open = this.opened();
    if (!open) return;
    const { form, visit } = open;
    const said = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, value]));
    const photos = this.photos().map(({ id }) => id);
    const body = form === 'report' ? reportBody(answers, photos) : said;
    const path = { plan: 'visits', move: 'moves', cancel: 'cancellations', report: 'reports' }[form];
    const place = visit ? `visits/${visit.id}` : `grants/${this.grant().id}`;
    const expectedVersion = visit?.version ?? this.grant().version;
    await this.send(`${place}/${path}`, { expectedVersion, ...body }, this.m().done[form]);
  }

  protected publish({ id, version }: VisitResponse): Promise<void> {
    return this.send(`visits/${id}/publications`, { expectedVersion: version }, this.m().done.publish);
  }

  protected finish({ id, version }: VisitResponse, taskId: string): Promise<void> {
    return this.send(`visits/${id}/task-completions`, { expectedVersion: version, taskId }, this.m().done.task);
  }

  private async send(path: string, body: object, heading: string): Promise<void> {
    const done = await this.command.run((context) =>
      this.http.post<CommandResponse>(`${api}/${path}`, body, { context }),
    );
    if (done) {
      this.opened.set(undefined);
      this.notices.show({ kind: 'ok', heading });
    }
    if (done || this.command.problem()?.code === 'STALE_VERSION') this.list.reload();
  }
}
