// SPDX-License-Identifier: EUPL-1.2
import { type Area, type Session, areas, areasOf } from '../shared/session';
import type { chrome } from '../shared/messages';

type NavigationTexts = (typeof chrome)['nl']['navigation'];

export interface NavigationItem {
  readonly label: string;
  readonly link: string;
  /** Current only on exactly this page. */
  readonly exact?: boolean;
}

/** The pages of an area that people come back to all day, below the address of the area. */
const pagesOf: Readonly<Partial<Record<Area, readonly (readonly [path: string, text: keyof NavigationTexts])[]>>> = {
  assessor: [
    ['agenda', 'calendar'],
    ['portefeuille', 'portfolio'],
    ['regelingen', 'schemeVersions'],
  ],
  finance: [
    ['betalingen', 'payments'],
    ['budget', 'budget'],
    ['zaken', 'cases'],
    ['portefeuille', 'portfolio'],
  ],
  admin: [
    ['regelingen', 'schemeVersions'],
    ['gemeenten', 'municipalities'],
    ['mandaten', 'mandates'],
    ['mails', 'mails'],
    ['gebeurtenissen', 'events'],
  ],
  audit: [
    ['gebeurtenissen', 'events'],
    ['auditlog', 'auditLog'],
    ['budget', 'budget'],
    ['zaken', 'cases'],
    ['portefeuille', 'portfolio'],
  ],
};

/** What stands in the main navigation for this person. An area adds its own pages here. */
export function navigationFor(session: Session, texts: NavigationTexts): NavigationItem[] {
  return [
    { label: texts.schemes, link: '/', exact: true },
    ...areasOf(session).flatMap((area) => itemsOf(area, texts, session)),
  ];
}

function itemsOf(area: Area, texts: NavigationTexts, session: Session): NavigationItem[] {
  const { path } = areas[area];
  const pages = (pagesOf[area] ?? [])
    .filter(([page]) => maySee(area, page, session))
    .map(([page, text]) => ({ label: texts[text], link: `${path}/${page}` }));
  return [{ label: texts[area], link: path, exact: pages.length > 0 }, ...pages];
}

/** New versions of schemes are published by deciders; assessors have nothing to do there. */
function maySee(area: Area, page: string, session: Session): boolean {
  return area !== 'assessor' || page !== 'regelingen' || session.hasRole('decider');
}
