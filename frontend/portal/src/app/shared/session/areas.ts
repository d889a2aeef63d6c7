// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '#domain/basics';
import type { Session } from './session';

/** The areas of the portal, each for one audience, with the roles that may enter. */
export const areas = {
  municipality: { path: '/gemeente', roles: ['read', 'fill', 'submit', 'manage'] },
  assessor: { path: '/beoordeling', roles: ['assessor', 'decider'] },
  finance: { path: '/financien', roles: ['finance'] },
  admin: { path: '/beheer', roles: ['administrator'] },
  audit: { path: '/controle', roles: ['auditor'] },
} as const satisfies Record<string, { path: string; roles: readonly Role[] }>;

export type Area = keyof typeof areas;

/** The areas that this person may enter, in the order of the navigation. */
export function areasOf(session: Session): Area[] {
  return (Object.keys(areas) as Area[]).filter((area) => session.hasRole(...areas[area].roles));
}

/** Where this person starts. */
export function homeOf(session: Session): string {
  const [first] = areasOf(session);
  return first ? areas[first].path : '/';
}
