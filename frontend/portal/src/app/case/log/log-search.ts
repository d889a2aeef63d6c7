// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { FieldFrame } from '../../shared/forms';
import { useMessages } from '../../shared/messages';
import { Button } from '../../shared/ui';
import { logMessages } from './messages';

/** Searches in the page; what is searched stands in the address (`?q=`). */
@Component({
  selector: 'flx-log-search',
  imports: [Button, FieldFrame, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--flx-space-3);
    }
  `,
  template: `
    <form role="search" novalidate [attr.aria-label]="m().search" (submit)="search($event, box.value)">
      <flx-field fieldId="log-search" [label]="label()">
        <input
          #box
          id="log-search"
          type="search"
          class="utrecht-textbox flx-size-m"
          maxlength="200"
          autocomplete="off"
          [value]="q() ?? ''"
        />
      </flx-field>
      <button flx-button type="submit">{{ m().searchButton }}</button>
      @if (q()) {
        <a flx-button variant="subtle" [routerLink]="[]" [queryParams]="{}">{{ m().clear }}</a>
      }
    </form>
  `,
})
export class LogSearch {
  readonly label = input.required<string>();
  readonly q = input<string>();
  protected readonly m = useMessages(logMessages);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected search(event: Event, text: string): void {
    event.preventDefault();
    void this.router.navigate([], { relativeTo: this.route, queryParams: { q: text.trim() || null } });
  }
}
