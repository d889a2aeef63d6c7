// SPDX-License-Identifier: EUPL-1.2
import { formatMoney } from '../shared/format';
import { type LocalDate, partsOf } from '../shared/local-date';
import type { Language, LocalizedText } from '../shared/text';
import type { OpenDuty } from './project-facts';
import type { SignalFigures, WarningLevel } from './project-signals';

const months: Readonly<Record<Language, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

function day(date: LocalDate, language: Language): string {
  const { year, month, day: number } = partsOf(date);
  return `${number} ${months[language][month - 1]} ${year}`;
}

const daysNl = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);
const daysEn = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const homesNl = (count: number): string => (count === 1 ? '1 woning' : `${count} woningen`);

/** Where today stands beside a day. @example nog 12 dagen tot 1 juni 2026 */
function beside(days: number, dueOn: LocalDate): { nl: string; en: string } {
  if (days > 0) {
    return { nl: `nog ${daysNl(days)} tot ${day(dueOn, 'nl')}`, en: `${daysEn(days)} to go until ${day(dueOn, 'en')}` };
  }
  if (days === 0) {
    return {
      nl: `vandaag, ${day(dueOn, 'nl')}, is de uiterste datum`,
      en: `today, ${day(dueOn, 'en')}, is the last day`,
    };
  }
  return {
    nl: `${day(dueOn, 'nl')} is ${daysNl(-days)} voorbij`,
    en: `${day(dueOn, 'en')} passed ${daysEn(-days)} ago`,
  };
}

const duties: Readonly<Record<OpenDuty['kind'], { readonly nl: string; readonly en: string }>> = {
  start: { nl: 'om te beginnen', en: 'for starting' },
  completion: { nl: 'om klaar te zijn', en: 'for being ready' },
  spending: { nl: 'om het geld te besteden', en: 'for spending the money' },
};

/** What each level is called. */
export const warningLevelWords: Readonly<Record<WarningLevel, LocalizedText & { readonly en: string }>> = {
  none: { nl: 'Geen signaal', en: 'No signal' },
  attention: { nl: 'Aandacht', en: 'Attention' },
  serious: { nl: 'Ernstig', en: 'Serious' },
};

/** The reason in one sentence, with its figures. */
export function signalSentence(signal: SignalFigures): LocalizedText & { readonly en: string } {
  switch (signal.code) {
    case 'date_passed':
      return {
        nl: `De uiterste datum ${duties[signal.duty].nl}, ${day(signal.dueOn, 'nl')}, is ${daysNl(signal.days)} voorbij en er is niets gemeld.`,
        en: `The last day ${duties[signal.duty].en}, ${day(signal.dueOn, 'en')}, passed ${daysEn(signal.days)} ago and nothing was reported.`,
      };
    case 'behind_date': {
      const at = beside(signal.days, signal.dueOn);
      return {
        nl: `Van de tijd is ${signal.elapsed}% voorbij en het project is voor ${signal.percentage}% klaar: ${at.nl}.`,
        en: `Of the time ${signal.elapsed}% is over and the project is ${signal.percentage}% done: ${at.en}.`,
      };
    }
    case 'progress_unknown': {
      const at = beside(signal.days, signal.dueOn);
      return {
        nl: `Over de voortgang is nog niets bekend: ${at.nl}.`,
        en: `Nothing is known yet of the progress: ${at.en}.`,
      };
    }
    case 'expected_late':
      return {
        nl: `De gemeente verwacht klaar te zijn op ${day(signal.expectedOn, 'nl')}, ${daysNl(signal.days)} na de uiterste datum van ${day(signal.dueOn, 'nl')}.`,
        en: `The municipality expects to be ready on ${day(signal.expectedOn, 'en')}, ${daysEn(signal.days)} after the last day of ${day(signal.dueOn, 'en')}.`,
      };
    case 'completion_moved':
      return {
        nl: `De verwachte datum schoof sinds het vorige verslag ${daysNl(signal.days)} op: van ${day(signal.from, 'nl')} naar ${day(signal.to, 'nl')}.`,
        en: `The expected date moved by ${daysEn(signal.days)} since the report before: from ${day(signal.from, 'en')} to ${day(signal.to, 'en')}.`,
      };
    case 'standstill':
      return {
        nl: `Het project staat al ${daysNl(signal.days)} stil op ${signal.percentage}%, sinds het verslag van ${day(signal.since, 'nl')}.`,
        en: `The project has stood still at ${signal.percentage}% for ${daysEn(signal.days)}, since the report of ${day(signal.since, 'en')}.`,
      };
    case 'report_missing':
      return {
        nl:
          signal.count === 1
            ? `Het voortgangsverslag van ${day(signal.dueOn, 'nl')} is ${daysNl(signal.days)} te laat.`
            : `Er ontbreken ${signal.count} voortgangsverslagen; het oudste, van ${day(signal.dueOn, 'nl')}, is ${daysNl(signal.days)} te laat.`,
        en:
          signal.count === 1
            ? `The progress report of ${day(signal.dueOn, 'en')} is ${daysEn(signal.days)} late.`
            : `${signal.count} progress reports are missing; the oldest, of ${day(signal.dueOn, 'en')}, is ${daysEn(signal.days)} late.`,
      };
    case 'extensions_used': {
      const at = beside(signal.days, signal.dueOn);
      const once = signal.times === 1;
      return {
        nl: `Verder uitstel kan niet, het is al ${once ? 'één keer' : `${signal.times} keer`} gegeven: ${at.nl}.`,
        en: `No further extra time is possible, it was given ${once ? 'once' : `${signal.times} times`}: ${at.en}.`,
      };
    }
    case 'permit_pending': {
      const at = beside(signal.days, signal.dueOn);
      return {
        nl: `Voor ${homesNl(signal.homes)} van de ${signal.promised} is er nog geen vergunning: ${at.nl}.`,
        en: `Of the ${signal.promised} homes ${signal.homes} ${signal.homes === 1 ? 'has' : 'have'} no permit yet: ${at.en}.`,
      };
    }
    case 'spending_ahead':
      return {
        nl: `Van het geld is ${signal.spent}% besteed (${formatMoney(signal.spentCents)} van ${formatMoney(signal.budgetCents)}) en het project is voor ${signal.percentage}% klaar.`,
        en: `Of the money ${signal.spent}% is spent (${formatMoney(signal.spentCents, 'en')} of ${formatMoney(signal.budgetCents, 'en')}) and the project is ${signal.percentage}% done.`,
      };
  }
}
