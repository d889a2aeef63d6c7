// SPDX-License-Identifier: EUPL-1.2
import { httpResource, HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { ResourceState } from '../shared/ui';
import { CodeStep } from './code-step';
import { RecoveryCodes } from './recovery-codes';
import { messages } from './second-step-messages';

interface Enrolment {
  readonly secret: string;
  readonly rows: readonly string[];
}

/** Sets up an app that makes codes: a picture to scan, the first code, and the codes on paper. */
@Component({
  selector: 'flx-enrolment',
  imports: [CodeStep, RecoveryCodes, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-stack' },
  template: `
    @if (papers(); as codes) {
      <flx-recovery-codes [codes]="codes" (kept)="done.emit()" />
    } @else {
      <p>{{ m().enrolIntro }}</p>
      <flx-resource-state [resource]="enrolment" />
      @if (enrolment.hasValue()) {
        <p>{{ m().scan }}</p>
        <svg class="flx-qr" role="img" [attr.aria-label]="m().picture" [attr.viewBox]="box()">
          <rect width="100%" height="100%" fill="#fff" />
          <path [attr.d]="path()" fill="#000" />
        </svg>
        <p>
          {{ m().typeIn }}<br />
          <code class="flx-secret">{{ spaced() }}</code>
        </p>
        <flx-code-step idPrefix="enrol" [hint]="m().firstCode" [submit]="m().confirm" [use]="confirm" />
      }
    }
  `,
})
export class EnrolmentStep {
  readonly done = output<void>();
  protected readonly m = useMessages(messages);
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  protected readonly papers = signal<readonly string[] | undefined>(undefined);
  protected readonly enrolment = httpResource<Enrolment>(() => ({
    url: '/api/v1/sessions/current/enrolments',
    method: 'POST',
    body: {},
  }));
  private readonly rows = computed(() => (this.enrolment.hasValue() ? this.enrolment.value().rows : []));
  /** Four light squares around it, as readers expect. */
  protected readonly box = computed(() => {
    const size = this.rows().length + 8;
    return `-4 -4 ${size} ${size}`;
  });
  protected readonly path = computed(() =>
    this.rows()
      .flatMap((row, y) => [...row].map((dark, x) => (dark === '1' ? `M${x} ${y}h1v1h-1z` : '')))
      .join(''),
  );
  protected readonly spaced = computed(() =>
    (this.enrolment.hasValue() ? this.enrolment.value().secret : '').replace(/(.{4})/g, '$1 ').trim(),
  );

  protected readonly confirm = async (code: string): Promise<void> => {
    const { codes } = await firstValueFrom(
      this.http.post<{ codes: string[] }>('/api/v1/sessions/current/enrolments/confirmations', { code }),
    );
    await this.session.refresh();
    this.papers.set(codes);
  };
}
