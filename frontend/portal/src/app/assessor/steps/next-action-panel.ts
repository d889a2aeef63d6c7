// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseResponse } from '../../case/api-models';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Session, areas } from '../../shared/session';
import { Button, Icon, LinkButton } from '../../shared/ui';
import { type OpenStep, stepsOf } from './next-steps';
import { panelMessages } from './panel-messages';
import type { StepName } from './step-texts';

type Target = {
  readonly commands: readonly string[];
  readonly query?: Record<string, string>;
  readonly fragment?: string;
};

/** Steps of a grant whose form opens in the column. */
const shortSteps: readonly string[] = ['grant.remind', 'grant.suspendPayment', 'grant.resumePayment'];

/**
 * Everything that can be done with the case now, with its consequence, and everything that cannot, with the reason: all of
 * it as the server says. Steps with a page of their own are links; the others open in the column.
 */
@Component({
  selector: 'flx-next-action-panel',
  imports: [Button, Icon, LinkButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './next-action-panel.html',
  styleUrl: './next-action-panel.scss',
})
export class NextActionPanel {
  readonly file = input.required<CaseResponse>();
  readonly opened = input<StepName | 'conflict'>();
  readonly taking = input(false);
  readonly open = output<StepName | 'conflict'>();
  readonly take = output<void>();
  protected readonly m = useMessages(panelMessages);
  private readonly session = inject(Session);
  private readonly language = inject(ChosenLanguage).current;

  protected readonly steps = computed(() => stepsOf(this.file(), this.language()));
  protected readonly me = computed(() => this.session.person()?.id);
  protected readonly mine = computed(() => this.file().assignee !== null && this.file().assignee?.id === this.me());
  protected readonly assigned = computed(() => {
    const { assignee } = this.file();
    if (!assignee) return this.m().ofNobody;
    return this.mine() ? this.m().mine : this.m().ofColleague(assignee.name);
  });
  protected readonly canTake = computed(() => this.session.hasRole('assessor') && !this.mine());
  /** Without a mandate the decider can record what the board itself decided. */
  protected readonly boardRoute = computed<Target | undefined>(() => {
    const { id, allowedActions } = this.file();
    const thing = allowedActions.find(({ refusal }) => refusal?.code === 'NO_MANDATE')?.thing;
    const place = [areas.assessor.path, 'zaken', id];
    if (thing === 'application') return { commands: [...place, 'besluit'] };
    if (thing === 'grant') return { commands: [...place, 'vaststelling'] };
    if (thing === 'change') return { commands: [...place, 'wijziging'] };
    if (thing === 'extension') return { commands: place, query: { tab: 'uitvoering' } };
    return thing === 'objection' ? { commands: place, query: { tab: 'bezwaar' } } : undefined;
  });
  protected readonly conflicts = computed(() =>
    this.file()
      .conflicts.map(({ name }) => name)
      .join(', '),
  );
  protected readonly declared = computed(() => this.file().conflicts.some(({ id }) => id === this.me()));
  protected readonly canDeclare = computed(
    () => this.session.hasRole('assessor', 'decider', 'finance') && !this.declared(),
  );

  /** Where a step is taken, when that is on another page or another tab. */
  protected targetOf({ name, subjectId }: OpenStep): Target | undefined {
    const [thing, action = ''] = name.split('.');
    const place = [areas.assessor.path, 'zaken', this.file().id];
    const decisions: Readonly<Record<string, string>> = {
      grant: 'grant',
      grantPartly: 'grant',
      refuse: 'refuse',
      notProcess: 'not_process',
    };
    if (thing === 'application' && decisions[action]) {
      return { commands: [...place, 'besluit'], query: { soort: decisions[action] } };
    }
    if (thing === 'change' || name === 'grant.proposeChange') return { commands: [...place, 'wijziging'] };
    if (shortSteps.includes(name)) return undefined;
    if (thing === 'grant') return { commands: [...place, 'vaststelling'] };
    if (thing === 'obligation')
      return { commands: place, query: { tab: 'uitvoering' }, fragment: `obligation-${subjectId}` };
    if (thing === 'extension')
      return { commands: place, query: { tab: 'uitvoering' }, fragment: `extension-${subjectId}` };
    return undefined;
  }
}
