// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccountabilityLine } from '../../case/account/accountability-line';
import { actionFor } from '../../case/actions';
import type { CaseResponse, ExtensionResponse, ObligationResponse } from '../../case/api-models';
import { ChangesView } from '../../case/changes-view';
import { VisitsPanel } from '../../case/visits/visits-panel';
import { NoticesPanel } from '../../case/notices/notices-panel';
import { EarlyWarningCard } from '../../case/portfolio/early-warning-card';
import { ObligationsView } from '../../case/obligations-view';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import { Button, DaysLeft, EmptyState, ShortDatePipe } from '../../shared/ui';
import { reasonOf } from '../steps/next-steps';
import { boardOnly } from '../board/board-questions';
import { CorrectExtension } from './correct-extension';
import { type AskedExtension, DecideExtensions } from './decide-extensions';
import { DoubtExtension } from './doubt-extension';
import { deliveryMessages } from './delivery-messages';
import { CaseWork } from '../case-work';
import { changeMessages } from '../changes/change-messages';
import { ProgressCard } from '../progress/progress-card';
import { RecordBreach } from './record-breach';
import { ReviewReport } from './review-report';

/** The obligations of a grant, with the work that the province has on them. */
@Component({
  selector: 'flx-delivery-tab',
  imports: [
    AccountabilityLine,
    VisitsPanel,
    ChangesView,
    RecordBreach,
    Button,
    DaysLeft,
    CorrectExtension,
    DecideExtensions,
    DoubtExtension,
    EarlyWarningCard,
    EmptyState,
    NoticesPanel,
    ObligationsView,
    ProgressCard,
    ReviewReport,
    RouterLink,
    ShortDatePipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    @if (file().grant; as grant) {
      <flx-early-warning [applicationId]="file().id" [version]="grant.version" />
      <h2>{{ m().obligations }}</h2>
      <p class="flx-muted">{{ grant.notifiedOn ? m().intro : m().notNotified }}</p>
      @if (together().length > 1) {
        <flx-decide-extensions [asked]="together()" />
      }
      <flx-obligations [obligations]="grant.obligations" [documents]="file().documents" [actions]="act" />
      @if (grant.notifiedOn) {
        <flx-notices-panel [grant]="grant" />
        <flx-visits-panel [grant]="grant" [file]="file()" />
      }
      @if (hasProgress()) {
        <flx-progress-card [file]="file()" [grantId]="grant.id" />
      }
      <ng-template #act let-obligation>
        @if (mayReview(obligation)) {
          <flx-review-report [obligation]="obligation" />
        } @else if (whyNotReview(obligation)) {
          <p class="flx-small flx-muted">{{ whyNotReview(obligation) }}</p>
        }
        @if (mayRecord(obligation)) {
          <flx-record-breach [obligation]="obligation" />
        }
        @for (extension of asked(obligation); track extension.id) {
          <div [id]="'extension-' + extension.id">
            @if (mayDecide(extension)) {
              @if (together().length < 2) {
                <flx-decide-extensions [asked]="together()" />
              }
            } @else if (whyNotDecide(extension)) {
              <p class="flx-small flx-muted">{{ whyNotDecide(extension) }}</p>
            }
          </div>
        }
        @for (extension of decided(obligation); track extension.id) {
          @if (extension.doubt || ownDecision(extension)) {
            <flx-doubt-extension
              [obligation]="obligation"
              [extension]="extension"
              [answering]="mayCorrect(extension)"
            />
          }
          @if (mayCorrect(extension)) {
            <flx-correct-extension [obligation]="obligation" [extension]="extension" />
          }
        }
      </ng-template>
      <section class="flx-card flx-stack-s" aria-labelledby="final-account">
        <h3 id="final-account">{{ m().finalAccount }}</h3>
        @if (work.type(); as type) {
          @if (work.scheme(); as scheme) {
            <flx-accountability [grant]="grant" [scheme]="scheme" [type]="type" />
          }
        }
        @if (grant.determinationDueOn; as day) {
          <p>
            {{ m().determinationDue }} {{ day | shortDate }}
            @if (grant.determinedCents === null) {
              <flx-days-left [dueOn]="day" />
            }
          </p>
        }
        <p>
          <a flx-button [routerLink]="[area, 'zaken', file().id, 'vaststelling']">{{ m().toDetermination }}</a>
        </p>
      </section>
      <section class="flx-stack" aria-labelledby="changes">
        <h2 id="changes">{{ changeTexts().history }}</h2>
        <flx-changes
          [changes]="grant.changes"
          [notices]="grant.notices"
          [obligations]="grant.obligations"
          [letters]="letters()"
          [legal]="work.scheme()?.legal"
        />
        <p>
          <a flx-button [routerLink]="[area, 'zaken', file().id, 'wijziging']">{{ changeTexts().toChange }}</a>
        </p>
      </section>
    } @else {
      <flx-empty-state [heading]="m().none" />
    }
  `,
})
export class DeliveryTab {
  readonly file = input.required<CaseResponse>();
  protected readonly m = useMessages(deliveryMessages);
  protected readonly changeTexts = useMessages(changeMessages);
  protected readonly letters = computed(() => this.file().documents.map(({ id }) => id));
  protected readonly area = areas.assessor.path;
  protected readonly work = inject(CaseWork);
  protected readonly hasProgress = computed(() =>
    (this.file().grant?.obligations ?? []).some(({ kind }) => kind === 'progress'),
  );
  private readonly language = inject(ChosenLanguage).current;
  private readonly reasons = computed(
    () =>
      new Map(
        this.file()
          .allowedActions.filter(({ allowed, refusal }) => !allowed && refusal)
          .map((action) => [`${action.action} ${action.subjectId}`, reasonOf(action, this.language()).reason]),
      ),
  );

  protected asked({ extensions }: ObligationResponse): ExtensionResponse[] {
    return extensions.filter(({ state }) => state === 'asked');
  }

  /** Requests that are decided now, in one go where there are several. */
  protected readonly together = computed<AskedExtension[]>(() =>
    (this.file().grant?.obligations ?? []).flatMap((obligation) =>
      this.asked(obligation)
        .filter((extension) => this.mayDecide(extension))
        .map((extension) => ({ obligation, extension })),
    ),
  );

  protected decided({ extensions }: ObligationResponse): ExtensionResponse[] {
    return extensions.filter(({ state }) => state !== 'asked');
  }

  protected mayCorrect({ id }: ExtensionResponse): boolean {
    return (['correct', 'takeBack'] as const).some((action) => actionFor(this.file(), 'extension', action, id).allowed);
  }

  /** Who took the decision cannot correct it, and asks a colleague. */
  protected ownDecision({ id }: ExtensionResponse): boolean {
    const { refusal } = actionFor(this.file(), 'extension', 'correct', id);
    return refusal?.code === 'FOUR_EYES';
  }

  protected mayRecord({ id }: ObligationResponse): boolean {
    return (['breach', 'restore'] as const).some((action) => actionFor(this.file(), 'obligation', action, id).allowed);
  }

  protected mayReview({ id, kind }: ObligationResponse): boolean {
    return kind !== 'progress' && actionFor(this.file(), 'obligation', 'accept', id).allowed;
  }

  /** Said only where there is a report that waits. */
  protected whyNotReview({ id, state }: ObligationResponse): string {
    return state === 'reported' ? (this.reasons().get(`accept ${id}`) ?? '') : '';
  }

  protected mayDecide({ id }: ExtensionResponse): boolean {
    const permission = actionFor(this.file(), 'extension', 'grant', id);
    return permission.allowed || boardOnly(permission);
  }

  protected whyNotDecide({ id }: ExtensionResponse): string {
    return this.reasons().get(`grant ${id}`) ?? '';
  }
}
