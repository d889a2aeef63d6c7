// SPDX-License-Identifier: EUPL-1.2
import { type Question, type Role, rolesWithin } from '#domain';
import type { MemberResponse } from '../api-models';
import { peopleText, roleText } from './people-messages';

type Kind = 'province' | 'municipality';
const needed = peopleText((t) => t.needed);

const rights = (kind: Kind): Question => ({
  key: 'roles',
  type: 'multi_choice',
  label: peopleText((t) => t.rights),
  neededFor: needed,
  minimum: 1,
  options: rolesWithin(kind).map((key: Role) => ({ key, label: roleText(key) })),
});

/** What is asked when somebody is invited. */
export function invitationQuestions(kind: Kind): Question[] {
  return [
    { key: 'name', type: 'text', label: peopleText((t) => t.name), neededFor: needed, maxLength: 200 },
    { key: 'email', type: 'text', label: peopleText((t) => t.email), neededFor: needed, maxLength: 254 },
    rights(kind),
  ];
}

/** What is asked when rights change. */
export const rightsQuestions = (kind: Kind): Question[] => [rights(kind)];

/** Who can take over the cases of somebody who leaves; nothing is asked when there are none. */
export function removalQuestions(kind: Kind, leaver: MemberResponse, people: readonly MemberResponse[]): Question[] {
  if (leaver.openCases === 0) return [];
  const able = kind === 'province' ? ['assessor'] : ['fill', 'submit'];
  return [
    {
      key: 'handOverTo',
      type: 'choice',
      label: peopleText((t) => t.to),
      neededFor: needed,
      options: people
        .filter(({ id, roles }) => id !== leaver.id && roles.some((role) => able.includes(role)))
        .map(({ id, name }) => ({ key: id, label: { nl: name, en: name } })),
    },
  ];
}
