// SPDX-License-Identifier: EUPL-1.2
import type { AssuranceLevel } from '../people/assurance';
import { formatDateLong, formatMoney } from '../shared/format';
import { isLocalDate } from '../shared/local-date';
import type { Refusal, RefusalCode, RefusalDetail } from '../shared/refusal';
import type { Role } from '../shared/roles';
import { type Language, type LocalizedText, textIn } from '../shared/text';
import { accessSentences } from './access-sentences';
import { applicationSentences } from './application-sentences';
import { caseSentences } from './case-sentences';
import { ceilingSentences } from './ceiling-sentences';
import { hearingSentences } from './hearing-sentences';
import { grantSentences } from './grant-sentences';
import { lawDataSentences } from './law-data-sentences';
import { moneySentences } from './money-sentences';
import { peopleSentences } from './people-sentences';
import { signOnSentences } from './sign-on-sentences';
import { schemeSentences } from './scheme-sentences';
import { interestSentences } from './interest-sentences';
import { penaltySentences } from './penalty-sentences';
import { objectionSentences } from './objection-sentences';
import { termSentences } from './term-sentences';

/**
 * What is wrong and how to mend it, for every refusal. `{name}` takes the detail of that name; a part between square
 * brackets is left out when one of its details is missing.
 */
export const refusalSentences: Record<RefusalCode, LocalizedText> = {
  ...caseSentences,
  ...termSentences,
  ...hearingSentences,
  ...applicationSentences,
  ...grantSentences,
  ...lawDataSentences,
  ...moneySentences,
  ...ceilingSentences,
  ...schemeSentences,
  ...interestSentences,
  ...penaltySentences,
  ...objectionSentences,
  ...peopleSentences,
  ...signOnSentences,
  ...accessSentences,
};

/** What people call each role. */
export const roleNames: Record<Role, LocalizedText> = {
  read: { nl: 'meelezer (gemeente)', en: 'reader (municipality)' },
  fill: { nl: 'invuller (gemeente)', en: 'editor (municipality)' },
  submit: { nl: 'indiener (gemeente)', en: 'submitter (municipality)' },
  manage: { nl: 'beheerder (gemeente)', en: 'manager (municipality)' },
  assessor: { nl: 'beoordelaar', en: 'assessor' },
  decider: { nl: 'beslisser', en: 'decider' },
  finance: { nl: 'financiën', en: 'finance' },
  administrator: { nl: 'beheerder', en: 'administrator' },
  auditor: { nl: 'auditor', en: 'auditor' },
  system: { nl: 'het systeem', en: 'the system' },
};

/** What people call each level of assurance. */
export const levelNames: Record<AssuranceLevel, LocalizedText> = {
  basic: { nl: 'basis', en: 'basic' },
  low: { nl: 'laag', en: 'low' },
  substantial: { nl: 'substantieel', en: 'substantial' },
  high: { nl: 'hoog', en: 'high' },
};

const isLevel = (name: string): name is AssuranceLevel => Object.hasOwn(levelNames, name);

function isRole(name: string): name is Role {
  return Object.hasOwn(roleNames, name);
}

function dateTime(value: string, language: Language): string {
  const [day, time] = value.split('T');
  if (day === undefined || time === undefined || !isLocalDate(day)) return value;
  return `${formatDateLong(day, language)}, ${time.slice(0, 5)}${language === 'nl' ? ' uur' : ''}`;
}

function asText(name: string, value: RefusalDetail, language: Language): string {
  if (typeof value === 'number') return name.endsWith('Cents') ? formatMoney(value, language) : String(value);
  if (name === 'needed' && typeof value === 'string' && isLevel(value)) return textIn(levelNames[value], language);
  if (typeof value === 'string')
    return isLocalDate(value) ? formatDateLong(value, language) : dateTime(value, language);
  if (!Array.isArray(value)) return '';
  return value
    .map((item: string) => (name === 'roles' && isRole(item) ? textIn(roleNames[item], language) : item))
    .join(', ');
}

/** The sentence for people that belongs to a refusal, with its details filled in. */
export function sentenceFor(refusal: Refusal, language: Language): string {
  const fill = (part: string): { text: string; complete: boolean } => {
    let complete = true;
    const text = part.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = refusal.details?.[name];
      if (value === undefined || (Array.isArray(value) && value.length === 0)) complete = false;
      return value === undefined ? '' : asText(name, value, language);
    });
    return { text, complete };
  };
  const template = textIn(refusalSentences[refusal.code], language);
  return template.replace(/\[([^\]]*)\]|([^[]+)/g, (_, optional: string | undefined, fixed: string | undefined) => {
    if (optional === undefined) return fill(fixed ?? '').text;
    const { text, complete } = fill(optional);
    return complete ? text : '';
  });
}
