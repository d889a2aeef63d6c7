// SPDX-License-Identifier: EUPL-1.2
import type { HomeKind, Option, Question, TableColumn, TargetGroup } from '../schemes/definition';
import { homeKindWords, kindsOfHomes, targetGroups, targetGroupWords } from '../schemes/homes-definition';
import { formatDateLong } from '../shared/format';
import type { LocalDate } from '../shared/local-date';
import type { LocalizedText } from '../shared/text';
import { type ProgressFigures, permitStatuses, permitWords, riskCodes, riskWords } from './progress-figures';
import type { HomeCounts } from './promised-homes';

/** Everything that the questions and the checks of a progress report depend on. */
export interface ProgressContext {
  readonly periodEndsOn: LocalDate;
  readonly today: LocalDate;
  readonly promised: HomeCounts;
  /** What the project costs by the application; null where that was not asked. */
  readonly costsCents: number | null;
  /** The last day for completion; null while there is none. */
  readonly completionDueOn: LocalDate | null;
  /** What was reported last about an earlier day; null for the first report. */
  readonly previous: ProgressFigures | null;
}

const both = (nl: string, en: string): LocalizedText => ({ nl, en });

const column = (key: string, nl: string, en: string): TableColumn => ({
  key,
  type: 'number',
  label: both(nl, en),
  optional: true,
});

/** The stages that are filled in; what is promised stands in the application. */
const stages = [
  column('permitted', 'Vergund', 'Permitted'),
  column('placed', 'Geplaatst', 'Placed'),
  column('occupied', 'Bewoond', 'Occupied'),
];

function rows<K extends HomeKind | TargetGroup>(
  names: readonly K[],
  words: Readonly<Record<K, LocalizedText & { readonly en: string }>>,
  promised: Readonly<Partial<Record<K, number>>>,
): Option[] {
  return names
    .filter((name) => promised[name] !== undefined)
    .map((key) => ({
      key,
      label: both(
        `${words[key].nl} (beloofd: ${promised[key] ?? 0})`,
        `${words[key].en} (promised: ${promised[key] ?? 0})`,
      ),
    }));
}

const inReport = both('Zo ziet de provincie hoe ver het project is.', 'It shows the province how far the project is.');

function homeQuestions({ promised }: ProgressContext): Question[] {
  const kinds = rows(kindsOfHomes, homeKindWords, promised.kinds);
  const groups = rows(targetGroups, targetGroupWords, promised.groups);
  const homes: Question = {
    key: 'homes',
    type: 'grid',
    label: both('Hoeveel woningen zijn er nu?', 'How many homes are there now?'),
    help: both(
      'Tel de woningen op de dag waarover dit verslag gaat. Een geplaatste woning telt ook als vergund, een bewoonde ook als geplaatst.',
      'Count the homes on the day that this report is about. A placed home also counts as permitted, an occupied one also as placed.',
    ),
    neededFor: inReport,
    options: kinds,
    columns: stages,
  };
  const perGroup: Question = {
    key: 'groups',
    type: 'grid',
    label: both('Voor wie zijn die woningen?', 'For whom are those homes?'),
    help: both(
      'Vul aantallen woningen in, nooit namen. Is een woning voor meer groepen? Tel haar dan bij de grootste groep.',
      'Enter numbers of homes, never names. If a home is for more than one group, count it with the largest.',
    ),
    options: groups,
    columns: stages,
  };
  return [...(kinds.length > 0 ? [homes] : []), ...(groups.length > 0 ? [perGroup] : [])];
}

function percentage({ periodEndsOn, previous }: ProgressContext): Question {
  const before = previous && {
    nl: ` Vorige keer was dat ${previous.percentage}%, op ${formatDateLong(previous.periodEndsOn)}.`,
    en: ` Last time it was ${previous.percentage}%, on ${formatDateLong(previous.periodEndsOn, 'en')}.`,
  };
  return {
    key: 'percentage',
    type: 'percentage',
    label: both(
      `Hoeveel procent van het project is klaar op ${formatDateLong(periodEndsOn)}?`,
      `How much of the project is done on ${formatDateLong(periodEndsOn, 'en')}, in percent?`,
    ),
    help: both(
      `Een schatting in hele procenten is genoeg.${before?.nl ?? ''}`,
      `An estimate in whole percent is enough.${before?.en ?? ''}`,
    ),
    neededFor: inReport,
    minimum: 0,
    maximum: 100,
  };
}

const planning = (): Question[] => [
  {
    key: 'permitStatus',
    type: 'choice',
    label: both('Hoe staat het met de vergunning?', 'How far is the permit?'),
    neededFor: inReport,
    options: permitStatuses.map((key) => ({ key, label: permitWords[key] })),
  },
  {
    key: 'permitExpectedOn',
    type: 'date',
    label: both('Wanneer verwacht u de vergunning?', 'When do you expect the permit?'),
    neededFor: both('Zonder vergunning kan het project niet verder.', 'The project cannot go on without the permit.'),
    visibleWhen: 'permitStatus = "requested" or permitStatus = "not_requested"',
    earliest: 'today',
  },
  {
    key: 'completionExpectedOn',
    type: 'date',
    label: both('Wanneer verwacht u dat alles klaar is?', 'When do you expect everything to be done?'),
    neededFor: both('Wij vergelijken die dag met de laatste dag van de subsidie.', 'We compare it with the last day.'),
    visibleWhen: 'percentage < 100',
    earliest: 'today',
  },
  {
    key: 'spent',
    type: 'money',
    label: both('Hoeveel geld is er tot nu toe uitgegeven?', 'How much money was spent so far?'),
    help: both(
      'Tel alles mee wat het project tot en met die dag heeft gekost, ook wat u met ander geld betaalt.',
      'Count everything that the project cost up to that day, also what you pay with other money.',
    ),
    neededFor: inReport,
    minimum: 0,
  },
  {
    key: 'risks',
    type: 'table',
    label: both('Wat kan het project ophouden?', 'What may hold up the project?'),
    help: both('Noem geen namen van mensen.', 'Do not name people.'),
    columns: [
      {
        key: 'code',
        type: 'choice',
        label: both('Waarover gaat het?', 'What is it about?'),
        options: riskCodes.map((key) => ({ key, label: riskWords[key] })),
      },
      { key: 'text', type: 'text', label: both('Wat is er, en wat doet u eraan?', 'What is it, and what do you do?') },
    ],
    maxRows: 10,
  },
  {
    key: 'explanation',
    type: 'long_text',
    label: both('Wilt u nog iets toelichten?', 'Is there anything to add?'),
    help: both('Noem geen namen van mensen.', 'Do not name people.'),
    maxLength: 2000,
  },
];

/** The questions of a progress report, without those that ask why something looks odd. */
export function progressQuestions(context: ProgressContext): Question[] {
  const [permit, permitOn, ready, ...rest] = planning();
  return [percentage(context), ...homeQuestions(context), permit, permitOn, ready, ...rest].filter(
    (question) => question !== undefined,
  );
}
