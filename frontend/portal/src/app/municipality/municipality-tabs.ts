// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { type TabLink, Tabs } from '../shared/ui';
import { Inbox } from './inbox/inbox';
import { overviewMessages } from './messages/overview';

/** Overview, applications and messages beside each other. */
@Component({
  selector: 'flx-municipality-tabs',
  imports: [Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `<flx-tabs [tabs]="tabs()" [label]="m().tabs.label" />`,
})
export class MunicipalityTabs {
  protected readonly m = useMessages(overviewMessages);
  private readonly session = inject(Session);
  private readonly inbox = inject(Inbox);
  protected readonly tabs = computed<TabLink[]>(() => {
    const unread = this.inbox.unread();
    return [
      { label: this.m().tabs.overview, link: '/gemeente' },
      { label: this.m().tabs.applications, link: '/gemeente/aanvragen' },
      { label: this.m().tabs.calendar, link: '/gemeente/agenda' },
      { label: this.m().tabs.messages, link: '/gemeente/berichten', ...(unread ? { count: unread } : {}) },
      ...(this.session.hasRole('manage') ? [{ label: this.m().tabs.colleagues, link: '/gemeente/collegas' }] : []),
    ];
  });
}
