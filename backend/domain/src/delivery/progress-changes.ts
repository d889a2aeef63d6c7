// SPDX-License-Identifier: EUPL-1.2
import { homeKindWords, kindsOfHomes, targetGroups, targetGroupWords } from '../schemes/homes-definition';
import { formatDateLong, formatMoney } from '../shared/format';
import { daysBetween, type LocalDate } from '../shared/local-date';
import type { LocalizedText } from '../shared/text';
import { permitWords, type ProgressFigures, type RiskCode, riskWords } from './progress-figures';
import { filledStages } from './progress-answers';

type Words = LocalizedText & { readonly en: string };

/** Something that is not as it was in the report before: what, its sentence, and whether that is good news. */
export interface ProgressChange {
  readonly what: string;
  readonly sentence: Words;
  readonly direction: 'better' | 'worse' | 'neutral';
}

const stageWords: Readonly<Record<(typeof filledStages)[number], Words>> = {
  permitted: { nl: 'vergund', en: 'permitted' },
  placed: { nl: 'geplaatst', en: 'placed' },
  occupied: { nl: 'bewoond', en: 'occupied' },
};

const signed = (difference: number): string => (difference > 0 ? `+${difference}` : `${difference}`);
const directionOf = (difference: number): ProgressChange['direction'] => (difference > 0 ? 'better' : 'worse');

function counts(before: ProgressFigures, after: ProgressFigures): ProgressChange[] {
  return filledStages.flatMap((stage) =>
    [
      ...kindsOfHomes.map((key) => ({
        key,
        words: homeKindWords[key],
        from: before.homes[stage].kinds[key] ?? 0,
        to: after.homes[stage].kinds[key] ?? 0,
      })),
      ...targetGroups.map((key) => ({
        key,
        words: targetGroupWords[key],
        from: before.homes[stage].groups[key] ?? 0,
        to: after.homes[stage].groups[key] ?? 0,
      })),
    ].flatMap(({ key, words, from, to }): ProgressChange[] => {
      if (from === to) return [];
      const { nl, en } = stageWords[stage];
      return [
        {
          what: `${stage}.${key}`,
          sentence: {
            nl: `${words.nl}, ${nl}: van ${from} naar ${to} (${signed(to - from)})`,
            en: `${words.en}, ${en}: from ${from} to ${to} (${signed(to - from)})`,
          },
          direction: directionOf(to - from),
        },
      ];
    }),
  );
}

function dayMoved(what: string, words: Words, from: LocalDate | null, to: LocalDate | null): ProgressChange[] {
  if (from === to || !to) return [];
  if (!from) {
    const sentence = {
      nl: `${words.nl}: nu ${formatDateLong(to)}`,
      en: `${words.en}: now ${formatDateLong(to, 'en')}`,
    };
    return [{ what, sentence, direction: 'neutral' }];
  }
  const days = daysBetween(from, to);
  const many = Math.abs(days);
  const nl = `${many === 1 ? '1 dag' : `${many} dagen`} ${days > 0 ? 'later' : 'eerder'}`;
  const en = `${many === 1 ? '1 day' : `${many} days`} ${days > 0 ? 'later' : 'earlier'}`;
  return [
    {
      what,
      sentence: {
        nl: `${words.nl}: van ${formatDateLong(from)} naar ${formatDateLong(to)} (${nl})`,
        en: `${words.en}: from ${formatDateLong(from, 'en')} to ${formatDateLong(to, 'en')} (${en})`,
      },
      direction: days > 0 ? 'worse' : 'better',
    },
  ];
}

function risks(before: ProgressFigures, after: ProgressFigures): ProgressChange[] {
  const codes = ({ risks: named }: ProgressFigures): RiskCode[] => [...new Set(named.map(({ code }) => code))];
  const line = (code: RiskCode, isNew: boolean): ProgressChange => ({
    what: `risk.${code}`,
    sentence: {
      nl: `${isNew ? 'Nieuw risico' : 'Risico voorbij'}: ${riskWords[code].nl.toLowerCase()}`,
      en: `${isNew ? 'New risk' : 'Risk gone'}: ${riskWords[code].en.toLowerCase()}`,
    },
    direction: isNew ? 'worse' : 'better',
  });
  const [was, is] = [codes(before), codes(after)];
  return [
    ...is.filter((code) => !was.includes(code)).map((code) => line(code, true)),
    ...was.filter((code) => !is.includes(code)).map((code) => line(code, false)),
  ];
}

/** What changed since the report before, in the order of the report; nothing for the first report. */
export function progressChanges(before: ProgressFigures | null, after: ProgressFigures): ProgressChange[] {
  if (!before) return [];
  const found: ProgressChange[] = [];
  const { percentage: from } = before;
  const { percentage: to } = after;
  if (from !== to) {
    const sentence = {
      nl: `Klaar: van ${from}% naar ${to}% (${signed(to - from)})`,
      en: `Done: from ${from}% to ${to}% (${signed(to - from)})`,
    };
    found.push({ what: 'percentage', sentence, direction: directionOf(to - from) });
  }
  found.push(...counts(before, after));
  if (before.permitStatus !== after.permitStatus) {
    const [was, is] = [permitWords[before.permitStatus], permitWords[after.permitStatus]];
    const sentence = {
      nl: `Vergunning: was “${was.nl}”, nu “${is.nl}”`,
      en: `Permit: was “${was.en}”, now “${is.en}”`,
    };
    const good = after.permitStatus === 'granted' || after.permitStatus === 'irrevocable';
    const direction = after.permitStatus === 'refused' ? 'worse' : good ? 'better' : 'neutral';
    found.push({ what: 'permitStatus', sentence, direction });
  }
  const permit = { nl: 'Vergunning verwacht', en: 'Permit expected' };
  found.push(...dayMoved('permitExpectedOn', permit, before.permitExpectedOn, after.permitExpectedOn));
  const ready = { nl: 'Klaar verwacht', en: 'Completion expected' };
  found.push(...dayMoved('completionExpectedOn', ready, before.completionExpectedOn, after.completionExpectedOn));
  if (before.spentCents !== after.spentCents) {
    const sentence = {
      nl: `Uitgegeven: van ${formatMoney(before.spentCents)} naar ${formatMoney(after.spentCents)}`,
      en: `Spent: from ${formatMoney(before.spentCents, 'en')} to ${formatMoney(after.spentCents, 'en')}`,
    };
    found.push({ what: 'spent', sentence, direction: 'neutral' });
  }
  return [...found, ...risks(before, after)];
}
