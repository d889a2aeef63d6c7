// SPDX-License-Identifier: EUPL-1.2

/** The tabs of the work queue, by the word in the address. */
export const queueTabs = {
  'te-doen': 'todo',
  'wacht-op-aanvrager': 'waiting_applicant',
  'wacht-op-collega': 'waiting_colleague',
  afgerond: 'done',
} as const;

export type TabWord = keyof typeof queueTabs;
export type QueueTab = (typeof queueTabs)[TabWord];

const assignees = { mij: 'me', niemand: 'nobody' } as const;

export type AssigneeWord = keyof typeof assignees;

/** What the address says about the work queue. */
export interface QueueAddress {
  readonly tab?: string;
  readonly q?: string;
  readonly soort?: string;
  readonly regio?: string;
  readonly van?: string;
}

export function isTab(word: string | undefined): word is TabWord {
  return word !== undefined && Object.hasOwn(queueTabs, word);
}

export function isAssignee(word: string | undefined): word is AssigneeWord {
  return word !== undefined && Object.hasOwn(assignees, word);
}

export function tabOf({ tab }: QueueAddress): QueueTab {
  return isTab(tab) ? queueTabs[tab] : 'todo';
}

/** The question to the server; a word in the address that we do not know is left out. */
export function queryOf(address: QueueAddress): Record<string, string> {
  const { q, soort, regio, van } = address;
  return {
    tab: tabOf(address),
    ...(q?.trim() ? { q: q.trim() } : {}),
    ...(soort ? { typeKey: soort } : {}),
    ...(regio ? { housingRegion: regio } : {}),
    ...(isAssignee(van) ? { assignee: assignees[van] } : {}),
  };
}

/** The filters that are on, in the order in which they are shown. */
export function filtersOn(address: QueueAddress): (keyof QueueAddress)[] {
  const query = queryOf(address);
  return [
    ...('q' in query ? (['q'] as const) : []),
    ...('typeKey' in query ? (['soort'] as const) : []),
    ...('housingRegion' in query ? (['regio'] as const) : []),
    ...('assignee' in query ? (['van'] as const) : []),
  ];
}
