// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { FieldFrame } from '../shared/forms';
import { useMessages } from '../shared/messages';
import { Button } from '../shared/ui';
import { logMessages } from './log-messages';

/** What is looked for: the names are those of the address of the page. */
export interface LogFilter {
  readonly q?: string;
  readonly persoon?: string;
  readonly organisatie?: string;
  readonly zaak?: string;
  readonly handeling?: string;
  readonly uitkomst?: string;
  readonly van?: string;
  readonly tot?: string;
  readonly herkomst?: string;
  readonly verzoek?: string;
}

const texts = ['persoon', 'organisatie', 'zaak', 'handeling', 'herkomst', 'verzoek'] as const;
const days = ['van', 'tot'] as const;

/** The fields to search the audit log by. What is looked for stands in the address. */
@Component({
  selector: 'flx-log-filters',
  imports: [Button, FieldFrame, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
      align-items: end;
      gap: var(--flx-space-3) var(--flx-space-4);
    }
  `,
  template: `
    <form
      #form
      class="flx-stack-s"
      role="search"
      novalidate
      [attr.aria-label]="m().search"
      (submit)="search($event, form)"
    >
      <div class="fields">
        @for (field of fields(); track field.name) {
          <flx-field [fieldId]="'log-' + field.name" [label]="field.label">
            <input
              class="utrecht-textbox"
              autocomplete="off"
              maxlength="200"
              [type]="field.type"
              [id]="'log-' + field.name"
              [name]="field.name"
              [value]="filter()[field.name] ?? ''"
            />
          </flx-field>
        }
        <flx-field fieldId="log-uitkomst" [label]="m().result">
          <select id="log-uitkomst" name="uitkomst" class="utrecht-select utrecht-select--html-select">
            <option value="" [selected]="!filter().uitkomst">{{ m().allResults }}</option>
            @for (result of results(); track result[0]) {
              <option [value]="result[0]" [selected]="result[0] === filter().uitkomst">{{ result[1] }}</option>
            }
          </select>
        </flx-field>
      </div>
      <div class="flx-actions">
        <button flx-button variant="primary" type="submit">{{ m().searchButton }}</button>
        @if (any()) {
          <a flx-button variant="subtle" [routerLink]="[]" [queryParams]="{}">{{ m().clear }}</a>
        }
      </div>
    </form>
  `,
})
export class LogFilters {
  readonly filter = input.required<LogFilter>();
  protected readonly m = useMessages(logMessages);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly any = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly results = computed(() => Object.entries(this.m().results));
  protected readonly fields = computed(() => [
    ...texts.slice(0, 4).map((name) => ({ name, type: 'text', label: this.m().fields[name] })),
    ...days.map((name) => ({ name, type: 'date', label: this.m().fields[name] })),
    ...texts.slice(4).map((name) => ({ name, type: 'text', label: this.m().fields[name] })),
  ]);

  protected search(event: Event, form: HTMLFormElement): void {
    event.preventDefault();
    const given = [...new FormData(form)].map(([name, value]) => [name, String(value).trim() || null]);
    void this.router.navigate([], { relativeTo: this.route, queryParams: Object.fromEntries(given) });
  }
}
