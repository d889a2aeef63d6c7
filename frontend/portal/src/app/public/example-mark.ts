// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SchemeDefinition } from '#domain';
import { useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Status } from '../shared/ui';
import { publicMessages } from './messages';

/** Tells staff, and nobody else, that a value is an example that the province has not set yet. */
@Component({
  selector: 'flx-example-mark',
  imports: [Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (shown()) {
      <flx-status tone="warning">{{ m().exampleValue }}</flx-status>
    }
  `,
})
export class ExampleMark {
  readonly scheme = input.required<Pick<SchemeDefinition, 'exampleValues'>>();
  readonly path = input.required<string>();
  protected readonly m = useMessages(publicMessages);
  private readonly staff = inject(Session).isProvince;
  protected readonly shown = computed(
    () =>
      this.staff() &&
      this.scheme().exampleValues.some((one) => this.path() === one || this.path().startsWith(`${one}.`)),
  );
}
