// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { textIn } from '#domain';
import type { DraftListResponse } from '../../case/api-models';
import { api } from '../../case/case-api';
import { valueOf } from '../../case/loaded-case';
import { ChosenLanguage, defineMessages, useMessages } from '../../shared/messages';
import { areas, Session } from '../../shared/session';
import { Alert } from '../../shared/ui';

const messages = defineMessages({
  nl: {
    heading: 'Te publiceren',
    version: (name: string, version: string) => `${name}, versie ${version}`,
  },
  en: { heading: 'To be published', version: (name, version) => `${name}, version ${version}` },
});

/** To deciders: the versions of schemes of which publication was asked. */
@Component({
  selector: 'flx-publications-asked',
  imports: [Alert, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (asked().length > 0) {
      <flx-alert kind="info" [heading]="m().heading">
        <ul>
          @for (one of asked(); track one.id) {
            <li>
              <a class="nl-link" [routerLink]="[base, one.id]" [queryParams]="{ tab: 'gevolgen' }">{{ one.name }}</a>
            </li>
          }
        </ul>
      </flx-alert>
    }
  `,
})
export class PublicationsAsked {
  protected readonly m = useMessages(messages);
  protected readonly base = `${areas.assessor.path}/regelingen`;
  private readonly session = inject(Session);
  private readonly language = inject(ChosenLanguage).current;
  private readonly drafts = httpResource<DraftListResponse>(() =>
    this.session.hasRole('decider') ? `${api}/scheme-drafts` : undefined,
  );
  protected readonly asked = computed(() =>
    (valueOf(this.drafts)?.items ?? [])
      .filter(({ state, askedAt }) => state === 'open' && askedAt !== null)
      .map(({ id, name, nextVersion }) => ({
        id,
        name: this.m().version(textIn(name, this.language()), nextVersion),
      })),
  );
}
