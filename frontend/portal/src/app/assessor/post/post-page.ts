// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { MessageListResponse, MessageResponse, TimelineResponse } from '../../case/api-models';
import { api, documentHref } from '../../case/case-api';
import { valueOf } from '../../case/loaded-case';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import {
  Alert,
  Breadcrumbs,
  Button,
  ConfirmDialog,
  EmptyState,
  PageHeading,
  ProblemAlert,
  ResourceState,
  Table,
} from '../../shared/ui';
import { postMessages } from './post-messages';

/** What happened when a letter was posted: to the municipality, or to a third party. */
const dispatches: readonly string[] = ['LetterDispatched', 'ThirdPartyLetterDispatched'];

/** The letters that have to go by post; sending one fixes its date. */
@Component({
  selector: 'flx-post-page',
  imports: [
    Alert,
    Breadcrumbs,
    Button,
    ConfirmDialog,
    EmptyState,
    PageHeading,
    ProblemAlert,
    ResourceState,
    RouterLink,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './post-page.html',
})
export class PostPage {
  protected readonly m = useMessages(postMessages);
  protected readonly area = areas.assessor.path;
  protected readonly href = documentHref;
  protected readonly letters = httpResource<MessageListResponse>(() => `${api}/postal-letters`);
  protected readonly items = computed(() => valueOf(this.letters)?.items);
  protected readonly command = new Command();
  protected readonly asking = signal(false);
  protected readonly chosen = signal<MessageResponse | undefined>(undefined);
  protected readonly sent = signal<{ subject: string; documentId?: string } | undefined>(undefined);
  protected readonly crumbs = computed(() => [{ label: this.m().queue, link: this.area }]);
  private readonly http = inject(HttpClient);
  private readonly injector = inject(Injector);
  private readonly result = viewChild<ElementRef<HTMLElement>>('result');

  /** To whom a letter goes: the municipality, or the first line of the address of a third party. */
  protected recipient({ addressee, organisationName }: MessageResponse): string {
    const [name = ''] = (addressee ?? '').split('\n');
    return name === '' ? organisationName : this.m().thirdParty(name.trim());
  }

  protected ask(letter: MessageResponse): void {
    this.command.clear();
    this.chosen.set(letter);
    this.asking.set(true);
  }

  protected async dispatch(): Promise<void> {
    const letter = this.chosen();
    if (!letter) return;
    const path = `${api}/postal-letters/${encodeURIComponent(letter.id)}/dispatches`;
    const done = await this.command.run((context) => this.http.post(path, {}, { context }));
    this.asking.set(false);
    if (!done) return;
    this.letters.reload();
    this.sent.set({ subject: letter.subject, documentId: await this.letterOf(letter) });
    afterNextRender(() => this.result()?.nativeElement.focus(), { injector: this.injector });
  }

  /** The letter was made a moment ago; what happened in the case names it. */
  private async letterOf({ id, applicationId }: MessageResponse): Promise<string | undefined> {
    const events = `${api}/applications/${encodeURIComponent(applicationId)}/events`;
    const { items } = await firstValueFrom(this.http.get<TimelineResponse>(events));
    const sent = items.find(({ type, data }) => dispatches.includes(type) && data['messageId'] === id);
    const documentId = sent?.data['documentId'];
    return typeof documentId === 'string' ? documentId : undefined;
  }
}
