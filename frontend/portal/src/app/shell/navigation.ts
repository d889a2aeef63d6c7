// SPDX-License-Identifier: EUPL-1.2
import { type Session, areas, areasOf } from '../shared/session';
import type { chrome } from '../shared/messages';

type NavigationTexts = (typeof chrome)['nl']['navigation'];

export interface NavigationItem {
  readonly label: string;
  readonly link: string;
  /** Current only on exactly this page. */
  readonly exact?: boolean;
}

/** What stands in the main navigation for this person. An area adds its own pages here. */
export function navigationFor(session: Session, texts: NavigationTexts): NavigationItem[] {
  return [
    { label: texts.schemes, link: '/', exact: true },
    ...areasOf(session).map((area) => ({ label: texts[area], link: areas[area].path })),
  ];
}
