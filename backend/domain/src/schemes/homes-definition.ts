// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../shared/text';

/** Kinds of homes: with an own front door, kitchen, shower and toilet, or with some of these shared. */
export const kindsOfHomes = ['self_contained', 'shared'] as const;

export type HomeKind = (typeof kindsOfHomes)[number];

/** The ten groups of people of the programme for flexible housing who cannot wait for a home. */
export const targetGroups = [
  'starters_and_students',
  'homeless',
  'migrant_workers',
  'status_holders',
  'leaving_care',
  'separated',
  'evicted',
  'ex_prisoners',
  'temporary_rehousing',
  'older_people',
] as const;

export type TargetGroup = (typeof targetGroups)[number];

/**
 * Which question holds a number of homes: a number, a counts question or a grid. Of counts and a grid the named options
 * together, or all of them; of a grid the numbers in one column.
 */
export interface HomePlace {
  readonly question: string;
  readonly options?: readonly string[];
  readonly column?: string;
}

/** Where the application promises homes, for each kind and for each group. What is not named is not promised. */
export interface HomesRule {
  readonly kinds: Readonly<Partial<Record<HomeKind, HomePlace>>>;
  readonly groups?: Readonly<Partial<Record<TargetGroup, HomePlace>>>;
}

const words = (nl: string, en: string): LocalizedText & { readonly en: string } => ({ nl, en });

/** What each kind of home is called. */
export const homeKindWords: Readonly<Record<HomeKind, LocalizedText & { readonly en: string }>> = {
  self_contained: words('Zelfstandige woningen', 'Self-contained homes'),
  shared: words('Onzelfstandige woningen', 'Homes with shared facilities'),
};

/** What each group is called, short enough for a table. */
export const targetGroupWords: Readonly<Record<TargetGroup, LocalizedText & { readonly en: string }>> = {
  starters_and_students: words('Starters, doorstromers en studenten', 'Starters, next-step movers and students'),
  homeless: words('Dakloze mensen, ook wie het dreigt te worden', 'People who are or may become homeless'),
  migrant_workers: words('Arbeidsmigranten', 'Migrant workers'),
  status_holders: words('Statushouders', 'Refugees with a permit'),
  leaving_care: words('Mensen uit opvang of zorginstelling', 'People leaving shelter or care'),
  separated: words('Mensen na een scheiding', 'People after a separation'),
  evicted: words('Mensen na een ontruiming', 'People after an eviction'),
  ex_prisoners: words('Mensen uit detentie', 'People leaving prison'),
  temporary_rehousing: words('Mensen met een wisselwoning', 'People rehoused for a time'),
  older_people: words('Ouderen met zorg', 'Older people with care needs'),
};
