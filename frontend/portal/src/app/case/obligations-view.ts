// SPDX-License-Identifier: EUPL-1.2
import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, type TemplateRef, computed, inject, input } from '@angular/core';
import { LocalizedPipe, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { DaysLeft, EmptyState, LongDatePipe, ShortDatePipe } from '../shared/ui';
import { correctionGround, correctionGroundKeys, type LocalizedText } from '#domain';
import type {
  DocumentResponse,
  ExtensionDecisionResponse,
  ObligationReportResponse,
  ObligationResponse,
} from './api-models';
import { DocumentsView } from './documents-view';
import { caseMessages } from './messages';
import { StatusText } from './status-text';
import { TermTrace } from './term-trace';
import { withoutFarTurns } from './turns';

/**
 * What a grant obliges to: each obligation with its day, what was reported and which extra time was asked. A page puts its
 * own buttons under an obligation: `<ng-template #act let-obligation>…</ng-template>` with `[actions]="act"`.
 */
@Component({
  selector: 'flx-obligations',
  imports: [
    DaysLeft,
    DocumentsView,
    EmptyState,
    LocalizedPipe,
    LongDatePipe,
    NgTemplateOutlet,
    ShortDatePipe,
    StatusText,
    TermTrace,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './obligations-view.html',
})
export class ObligationsView {
  readonly obligations = input.required<readonly ObligationResponse[]>();
  /** The documents of the case, to show the evidence. */
  readonly documents = input<readonly DocumentResponse[]>([]);
  readonly actions = input<TemplateRef<{ $implicit: ObligationResponse }>>();
  /** Of what comes back only what was reported, and the first that is to come. */
  protected readonly shown = computed(() => withoutFarTurns(this.obligations()));
  protected readonly m = useMessages(caseMessages);
  protected readonly staff = inject(Session).isProvince;

  protected evidenceOf({ documentIds }: Pick<ObligationReportResponse, 'documentIds'>): readonly DocumentResponse[] {
    return this.documents().filter(({ id }) => documentIds.includes(id));
  }

  /** The ground on which a decision about more time was corrected; nothing for a first decision. */
  protected groundOf({ ground }: ExtensionDecisionResponse): LocalizedText | undefined {
    const key = correctionGroundKeys.find((one) => one === ground);
    return key && correctionGround(key).text;
  }

  protected letterOf({ letterDocumentId }: ExtensionDecisionResponse): readonly DocumentResponse[] {
    return this.documents().filter(({ id }) => id === letterDocumentId);
  }
}
