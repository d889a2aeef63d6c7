// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { GrantTypeDefinition } from '#domain';
import { textIn } from '#domain/basics';
import type { ApplicationListItem, ApplicationListResponse } from '../case/api-models';
import { CaseApi } from '../case/case-api';
import type { SchemeVersion } from '../case/loaded-case';
import { Command } from '../shared/http';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Button, DateTimePipe, Dialog, ProblemAlert } from '../shared/ui';
import { publicMessages } from './messages';

/** Starts an application; asks first whether to go on with a draft that is already there. */
@Component({
  selector: 'flx-start-application',
  imports: [Button, DateTimePipe, Dialog, ProblemAlert, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  templateUrl: './start-application.html',
})
export class StartApplication {
  readonly version = input.required<SchemeVersion>();
  readonly type = input.required<GrantTypeDefinition>();
  /** With more types on a page, no start is the one next action. */
  protected readonly onlyOne = computed(() => this.version().definition.types.length === 1);
  protected readonly m = useMessages(publicMessages);
  protected readonly session = inject(Session);
  protected readonly command = new Command();
  protected readonly drafts = signal<readonly ApplicationListItem[]>([]);
  protected readonly asking = signal(false);
  private readonly http = inject(HttpClient);
  private readonly cases = inject(CaseApi);
  private readonly router = inject(Router);
  private readonly language = inject(ChosenLanguage).current;

  protected readonly typeName = computed(() => textIn(this.type().name, this.language()));
  protected readonly here = computed(() => `/regelingen/${this.version().key}#soort-${this.type().key}`);
  /** Who may start; anybody else is told why not. */
  protected readonly may = computed<'yes' | 'sign_in' | 'not_open' | 'not_municipality' | 'only_reading'>(() => {
    if (!this.version().open) return 'not_open';
    if (!this.session.signedIn()) return 'sign_in';
    if (this.session.organisation()?.kind !== 'municipality') return 'not_municipality';
    return this.session.hasRole('fill', 'submit') ? 'yes' : 'only_reading';
  });

  protected async begin(): Promise<void> {
    const found = await this.command.run(() => this.ownDrafts());
    if (!found) return;
    this.drafts.set(found.result);
    if (found.result.length) this.asking.set(true);
    else await this.startNew();
  }

  protected async startNew(): Promise<void> {
    const body = { schemeKey: this.version().key, typeKey: this.type().key };
    const started = await this.command.run((context) => this.cases.start(body, context));
    this.asking.set(false);
    if (started) await this.router.navigate(['/gemeente/aanvragen', started.result.id]);
  }

  private async ownDrafts(): Promise<readonly ApplicationListItem[]> {
    const params = { phase: 'draft', limit: 200 };
    const { items } = await firstValueFrom(this.http.get<ApplicationListResponse>('/api/v1/applications', { params }));
    return items.filter(({ schemeKey, typeKey }) => schemeKey === this.version().key && typeKey === this.type().key);
  }
}
