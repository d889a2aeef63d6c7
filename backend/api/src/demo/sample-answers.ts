// SPDX-License-Identifier: EUPL-1.2
import {
  addDays,
  type FormPage,
  type GrantTypeDefinition,
  type LocalDate,
  mandatoryGrounds,
  type Question,
  type TableColumn,
  visibleQuestions,
} from '#domain';

/** What differs between one sample and another. Amounts in cents. */
export interface SampleFlavour {
  readonly today: LocalDate;
  readonly projectName: string;
  readonly moneyCents?: number;
  readonly count?: number;
  readonly contactEmail?: string;
  /** Answers that win over the generated ones, by question key. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

const sentence =
  'De gemeente wil op deze locatie op korte termijn betaalbare woningen voor spoedzoekers, samen met een corporatie.';

/** Answers every visible question of a form with something that the rules of the question allow. */
export function sampleAnswers(
  pages: readonly FormPage[],
  flavour: SampleFlavour,
): Record<string, Record<string, unknown>> {
  const all = pages.flatMap((page) => page.questions);
  let answers: Record<string, unknown> = {};
  for (let round = 0; round < 3; round += 1) {
    const visible = new Set(visibleQuestions(all, answers).map((question) => question.key));
    answers = Object.fromEntries(
      all.filter(({ key }) => visible.has(key)).map((q) => [q.key, sampleAnswer(q, flavour)]),
    );
  }
  return Object.fromEntries(
    pages.map((page) => [
      page.key,
      Object.fromEntries(
        page.questions.filter(({ key }) => answers[key] !== undefined).map(({ key }) => [key, answers[key]]),
      ),
    ]),
  );
}

/** Answers to a whole form that no ground for refusal speaks against: yes or no is turned where that helps. */
export function goodAnswers(
  type: GrantTypeDefinition,
  flavour: SampleFlavour,
): Record<string, Record<string, unknown>> {
  let overrides = { ...flavour.overrides };
  const against = (candidate: Record<string, unknown>): number => {
    const pages = sampleAnswers(type.pages, { ...flavour, overrides: candidate });
    const grounds = mandatoryGrounds(type, Object.assign({}, ...Object.values(pages)) as Record<string, unknown>);
    return grounds.filter(({ applies }) => applies === true).length;
  };
  for (const { key } of type.pages
    .flatMap(({ questions }) => questions)
    .filter((question) => question.type === 'boolean')) {
    const turned = { ...overrides, [key]: true };
    if (against(turned) < against(overrides)) overrides = turned;
  }
  return sampleAnswers(type.pages, { ...flavour, overrides });
}

/** One answer that the rules of the question allow. */
export function sampleAnswer(question: Question, flavour: SampleFlavour): unknown {
  const override = flavour.overrides?.[question.key];
  if (override !== undefined) return override;
  if (question.role === 'project_name') return flavour.projectName;
  if (question.role === 'minimum_amount') return undefined;
  // Nobody fills in a line that is voluntary and about which the sample knows nothing.
  if (question.type === 'text' && !question.neededFor) return undefined;
  const clamp = (value: number): number =>
    Math.min(Math.max(value, question.minimum ?? 0), question.maximum ?? Number.MAX_SAFE_INTEGER);
  switch (question.type) {
    case 'text':
      return fit('Sportlaan 12', question);
    case 'long_text':
      return fit(sentence, question);
    case 'number':
      return clamp(10);
    case 'percentage':
      return clamp(50);
    case 'money':
      return clamp(flavour.moneyCents ?? 1_500_000);
    case 'date':
      return question.latest === 'today'
        ? flavour.today
        : addDays(flavour.today, question.role === 'completion_date' ? 200 : 60);
    case 'boolean':
      return false;
    case 'choice':
      return question.options?.[0]?.key;
    case 'multi_choice':
      return question.options?.slice(0, 1).map(({ key }) => key);
    case 'address':
      return { street: 'Sportlaan', houseNumber: '12', postcode: '2333 AB', town: 'Leiden' };
    case 'counts':
      return Object.fromEntries(
        (question.options ?? []).map(({ key }, index) => [
          key,
          index === 0 ? clamp(flavour.count ?? 12) : (question.minimum ?? 0),
        ]),
      );
    case 'table':
      return Array.from({ length: Math.max(1, question.minRows ?? 1) }, () => sampleRow(question, flavour));
    case 'grid':
      return Object.fromEntries((question.options ?? []).map(({ key }) => [key, sampleRow(question, flavour)]));
    case 'partners':
      return Array.from({ length: Math.max(1, question.minRows ?? 1) }, () => ({
        name: 'Woonstichting Sportlaan',
        contact: 'Sanne Visser',
        email: 'wonen@corporatie.example',
        ...(question.options ? { kind: question.options[0]?.key } : {}),
      }));
    case 'files':
      return undefined;
    case 'iban':
      return 'NL91ABNA0417164300';
    case 'contact':
      return { name: 'Sanne Visser', email: flavour.contactEmail ?? 'wonen@gemeente.example', phone: '071 516 5000' };
  }
}

function sampleRow({ columns = [] }: Question, { moneyCents = 1_500_000, today }: SampleFlavour) {
  const cells: Readonly<Record<TableColumn['type'], unknown>> = {
    text: 'Zoals begroot',
    money: moneyCents,
    number: 1,
    percentage: 50,
    date: today,
    choice: undefined,
  };
  return Object.fromEntries(
    columns.map(({ key, type, options, vat }) => [key, vat ? 0 : (cells[type] ?? options?.[0]?.key)]),
  );
}

function fit(text: string, question: Question): string {
  const filled =
    text.length >= (question.minLength ?? 0) ? text : text.repeat(Math.ceil((question.minLength ?? 0) / text.length));
  return filled.slice(0, question.maxLength ?? filled.length);
}
