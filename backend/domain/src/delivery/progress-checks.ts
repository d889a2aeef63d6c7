// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { type FieldError, fieldError, isRecord } from '../forms/field-error';
import { validateAnswers } from '../forms/validate';
import { rowsIn } from '../schemes/answered-amounts';
import type { Question } from '../schemes/definition';
import { homeKindWords, kindsOfHomes } from '../schemes/homes-definition';
import { oddities } from './progress-figures';
import { filledHomes, filledStages, reasonKey } from './progress-answers';
import { odditiesIn } from './progress-oddities';
import { personalDataIn } from './personal-data';
import { type ProgressContext, progressQuestions } from './progress-questions';
import { homesForGroups, totalHomes } from './promised-homes';

const stageNames = {
  permitted: { nl: 'vergunde', en: 'permitted' },
  placed: { nl: 'geplaatste', en: 'placed' },
  occupied: { nl: 'bewoonde', en: 'occupied' },
} as const;

/** The questions with, at the end, one for each thing that looks odd. */
export function progressForm(answers: Answers, context: ProgressContext): Question[] {
  const why = odditiesIn(answers, context).map(({ code, sentence }): Question => ({
    key: reasonKey(code),
    type: 'long_text',
    label: { nl: `Waarom klopt dit? ${sentence.nl}`, en: `Why is this right? ${sentence.en}` },
    help: { nl: 'Klopt het niet? Verbeter dan het getal.', en: 'If it is not right, correct the number.' },
    neededFor: { nl: 'Wij willen weten of het klopt.', en: 'We want to know whether it is right.' },
    minLength: 10,
    maxLength: 1000,
  }));
  return [...progressQuestions(context), ...why];
}

/** A home that people live in was placed, and what is counted for groups are homes of a kind. */
function homeErrors(answers: Answers, { promised }: ProgressContext): FieldError[] {
  const errors: FieldError[] = [];
  for (const kind of kindsOfHomes.filter((one) => promised.kinds[one] !== undefined)) {
    const row = isRecord(answers['homes']) ? answers['homes'][kind] : undefined;
    for (const stage of filledStages) {
      const value = isRecord(row) ? row[stage] : undefined;
      if (value !== undefined && value !== null && value !== '') continue;
      const { nl, en } = homeKindWords[kind];
      const names = stageNames[stage];
      const message = `Vul het aantal ${names.nl} woningen in (${nl.toLowerCase()}); 0 mag ook.`;
      errors.push(
        fieldError(`homes.${kind}.${stage}`, 'REQUIRED', message, `Enter the ${names.en} homes (${en}); 0 is fine.`),
      );
    }
  }
  const [placed, occupied] = [filledHomes(answers, 'placed'), filledHomes(answers, 'occupied')];
  for (const part of ['kinds', 'groups'] as const) {
    const lived: Readonly<Record<string, number | undefined>> = occupied[part];
    const there: Readonly<Record<string, number | undefined>> = placed[part];
    for (const [name, count] of Object.entries(lived)) {
      const most = there[name];
      if (count === undefined || most === undefined || count <= most) continue;
      const nl = `Er zijn ${count} bewoonde en maar ${most} geplaatste woningen. Een bewoonde woning is ook geplaatst: verbeter een van de twee.`;
      const en = `There are ${count} occupied and only ${most} placed homes. An occupied home was placed too: correct one of the two.`;
      errors.push(fieldError(`${part === 'kinds' ? 'homes' : 'groups'}.${name}.occupied`, 'TOO_LARGE', nl, en));
    }
  }
  if (Object.keys(promised.kinds).length === 0) return errors;
  for (const stage of filledStages) {
    const homes = filledHomes(answers, stage);
    const [all, forGroups] = [totalHomes(homes), homesForGroups(homes)];
    if (forGroups <= all) continue;
    const { nl, en } = stageNames[stage];
    errors.push(
      fieldError(
        'groups',
        'TOO_LARGE',
        `U telt ${forGroups} ${nl} woningen bij de groepen, en ${all} bij de soorten. Tel elke woning bij één groep.`,
        `You count ${forGroups} ${en} homes with the groups, and ${all} with the kinds. Count each home with one group.`,
      ),
    );
  }
  return errors;
}

function textErrors(answers: Answers): FieldError[] {
  const texts: [string, unknown][] = [
    ['explanation', answers['explanation']],
    ...oddities.map((one): [string, unknown] => [reasonKey(one), answers[reasonKey(one)]]),
    ...(rowsIn(answers['risks']) ?? []).map(({ text }, index): [string, unknown] => [`risks.${index}.text`, text]),
  ];
  return texts.flatMap(([path, text]) => {
    const found = typeof text === 'string' ? personalDataIn(text) : undefined;
    if (!found) return [];
    const nl = `Hier staat ${found.nl}. Haal dat weg: een verslag gaat over woningen en niet over personen.`;
    const en = `This contains ${found.en}. Take it out: a report is about homes, not about people.`;
    return [fieldError(path, 'DOES_NOT_FIT', nl, en)];
  });
}

/**
 * Everything that is wrong with a report, all at once: what is missing, what cannot be, what looks odd and is not
 * explained, and what points to a person. In a draft only what nobody may keep.
 *
 * @source the obligations article of the scheme; Awb 4:37(1); AVG 5(1)(c)
 */
export function progressErrors(answers: Answers, context: ProgressContext, mode: 'draft' | 'final'): FieldError[] {
  const asked = odditiesIn(answers, context).map(({ code }) => reasonKey(code));
  const kept = Object.entries(answers).filter(([key]) => !key.startsWith(reasonKey('')) || asked.includes(key));
  const given = Object.fromEntries(kept);
  if (mode === 'draft') return textErrors(given);
  const { today } = context;
  const own = validateAnswers(progressForm(given, context), given, { today, mode });
  const more = [...homeErrors(given, context), ...textErrors(given)];
  const known = new Set(own.map(({ path }) => path));
  return [...own, ...more.filter(({ path }) => !known.has(path))];
}
