// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Answers, Question } from '#domain';
import { actionFor } from '../../case/actions';
import type { CaseResponse, DecisionResponse, ObjectionResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Button, DataItem, DataList, Dialog, LongDatePipe, Notices, ProblemAlert } from '../../shared/ui';
import { DocumentUpload } from '../document-upload';
import { caseTexts } from '../messages/case';
import { objectionTexts } from '../messages/objections';

type Step =
  | { readonly kind: 'object'; readonly decision: DecisionResponse }
  | { readonly kind: 'cure' | 'withdraw'; readonly objection: ObjectionResponse };

/** Objecting against a decision, and how each objection goes. */
@Component({
  selector: 'flx-objections-panel',
  imports: [Button, DataItem, DataList, Dialog, DocumentUpload, LongDatePipe, ProblemAlert, QuestionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  templateUrl: './objections-panel.html',
})
export class ObjectionsPanel {
  readonly file = input.required<CaseResponse>();
  readonly changed = output<void>();
  protected readonly m = useMessages(objectionTexts);
  protected readonly c = useMessages(caseTexts);
  protected readonly today = inject(Session).today;
  protected readonly command = new Command();
  protected readonly step = signal<Step | undefined>(undefined);
  protected readonly answers = signal<Answers>({});
  private readonly cases = inject(CaseApi);
  private readonly notices = inject(Notices);
  protected readonly objectable = computed(() =>
    this.file().decisions.filter(({ id }) => actionFor(this.file(), 'decision', 'object', id).allowed),
  );
  protected readonly heading = computed(() => this.m()[this.step()?.kind ?? 'object']);
  protected readonly questions = computed<readonly Question[]>(() => {
    const kind = this.step()?.kind;
    const label = { nl: kind === 'withdraw' ? this.m().reason : this.m().grounds };
    const text: Question = { key: 'text', type: 'long_text', label, neededFor: label, maxLength: 4000 };
    if (kind !== 'object') return [text];
    const { later, costs, costsHelp } = this.m();
    const asked = { nl: costs };
    return [
      { ...text, help: { nl: later }, neededFor: undefined, maxLength: 20_000 },
      { key: 'costsAsked', type: 'boolean', label: asked, help: { nl: costsHelp } },
    ];
  });
  /** Files that go with this step: each objection and each addition has its own. */
  protected readonly filesOf = computed(() => {
    const step = this.step();
    if (!step || step.kind === 'withdraw') return undefined;
    return step.kind === 'object' ? step.decision.id : step.objection.id;
  });

  protected may(action: 'cure' | 'withdraw', id: string): boolean {
    return actionFor(this.file(), 'objection', action, id).allowed;
  }

  protected begin(step: Step): void {
    this.answers.set({});
    this.step.set(step);
  }

  protected setOpen(open: boolean): void {
    if (!open) this.step.set(undefined);
  }

  protected async send({ text, costsAsked }: Answers): Promise<void> {
    const step = this.step();
    if (!step) return;
    const words = typeof text === 'string' ? text : '';
    const kind = this.filesOf();
    const documentIds = this.file()
      .documents.filter((one) => one.purpose === 'objection' && one.kind === kind && !one.locked)
      .map(({ id }) => id);
    const done = await this.command.run((context) => {
      if (step.kind === 'object') {
        const body = { decisionId: step.decision.id, grounds: words, documentIds, costsAsked: costsAsked === true };
        return this.cases.send('fileObjection', this.file().id, body, context);
      }
      const { id, version: expectedVersion } = step.objection;
      return step.kind === 'cure'
        ? this.cases.send('cureObjection', id, { expectedVersion, grounds: words, documentIds }, context)
        : this.cases.send('withdrawObjection', id, { expectedVersion, reason: words }, context);
    });
    if (done) {
      const { sent, cured, withdrawn } = this.m();
      this.notices.show({ kind: 'ok', heading: { object: sent, cure: cured, withdraw: withdrawn }[step.kind] });
      this.step.set(undefined);
    }
    if (done || this.command.problem()?.code === 'STALE_VERSION') this.changed.emit();
  }
}
