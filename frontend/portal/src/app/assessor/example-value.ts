// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { SchemeDefinition } from '#domain';
import { useMessages } from '../shared/messages';
import { Status } from '../shared/ui';
import { casePageMessages } from './case-page/case-page-messages';

/** Marks a value of the scheme that is an example and not yet set by the province. */
@Component({
  selector: 'flx-example-value',
  imports: [Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (shown()) {
      <flx-status tone="warning">{{ m().example }}</flx-status>
    }
  `,
})
export class ExampleValue {
  readonly scheme = input.required<Pick<SchemeDefinition, 'exampleValues'> | undefined>();
  /** Where the value stands in the definition; a path stands for everything below it. */
  readonly path = input.required<string>();
  protected readonly m = useMessages(casePageMessages);
  protected readonly shown = computed(() =>
    (this.scheme()?.exampleValues ?? []).some((one) => this.path() === one || this.path().startsWith(`${one}.`)),
  );
}
