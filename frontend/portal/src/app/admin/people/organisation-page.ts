// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Answers, type FieldError, type Question } from '#domain';
import type { OrganisationListResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { valueOf } from '../../case/loaded-case';
import { PeopleView } from '../../case/people/people-view';
import { CommandForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Breadcrumbs, Notices, PageHeading, ResourceState } from '../../shared/ui';
import { peopleAdminMessages } from './people-messages';

const { nl, en } = peopleAdminMessages;
const numbers: readonly Question[] = [
  {
    key: 'kvk',
    type: 'text',
    label: { nl: nl.kvk, en: en.kvk },
    help: { nl: nl.kvkHelp, en: en.kvkHelp },
    maxLength: 40,
  },
  {
    key: 'rsin',
    type: 'text',
    label: { nl: nl.rsin, en: en.rsin },
    help: { nl: nl.rsinHelp, en: en.rsinHelp },
    maxLength: 40,
  },
  {
    key: 'oin',
    type: 'text',
    label: { nl: nl.oin, en: en.oin },
    help: { nl: nl.oinHelp, en: en.oinHelp },
    maxLength: 60,
  },
];

/** One organisation: its people and its numbers. */
@Component({
  selector: 'flx-organisation-page',
  imports: [Breadcrumbs, CommandForm, PageHeading, PeopleView, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs
      [crumbs]="[
        { label: m().admin, link: '/beheer' },
        { label: m().organisations, link: '/beheer/organisaties' },
      ]"
      [current]="one()?.name ?? ''"
    />
    <flx-page-heading [heading]="one() ? m().peopleOf(one()?.name ?? '') : m().organisations" />
    <flx-resource-state [resource]="all" />
    @if (one(); as organisation) {
      <flx-people-view [organisationId]="organisation.id" [kind]="organisation.kind" />
      <section class="flx-card flx-stack" aria-labelledby="numbers-heading">
        <h2 id="numbers-heading">{{ m().numbers }}</h2>
        <p>{{ m().numbersHelp }}</p>
        <flx-command-form
          [command]="command"
          idPrefix="numbers"
          [questions]="numbers"
          [answers]="known()"
          [errors]="errors()"
          [save]="m().save"
          variant="secondary"
          (submitted)="save($event)"
        />
      </section>
    }
  `,
})
export class OrganisationPage {
  readonly id = input.required<string>();
  protected readonly m = useMessages(peopleAdminMessages);
  protected readonly numbers = numbers;
  protected readonly command = new Command();
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  protected readonly all = httpResource<OrganisationListResponse>(() => ({
    url: `${api}/organisations`,
    params: { limit: 200 },
  }));
  protected readonly one = computed(() => valueOf(this.all)?.items.find(({ id }) => id === this.id()));
  protected readonly known = computed<Answers>(() => {
    const { kvk, rsin, oin } = this.one() ?? {};
    return Object.fromEntries(Object.entries({ kvk, rsin, oin }).filter(([, value]) => value));
  });
  protected readonly errors = computed<readonly FieldError[]>(() =>
    (this.command.problem()?.errors ?? []).map(({ path, code, message }) => ({
      path,
      code: code as FieldError['code'],
      message: typeof message === 'string' ? { nl: message } : (message as FieldError['message']),
    })),
  );

  protected async save(answers: Answers): Promise<void> {
    const path = `${api}/organisations/${encodeURIComponent(this.id())}/details`;
    const done = await this.command.run((context) => this.http.post(path, answers, { context }));
    if (!done) return;
    this.notices.show({ kind: 'ok', heading: this.m().saved });
    this.all.reload();
  }
}
