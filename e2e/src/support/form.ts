// SPDX-License-Identifier: EUPL-1.2
import { expect, type Locator, type Page } from '@playwright/test';
import type { Answers } from './answers';
import type { Question } from './definition';

type Place = Page | Locator;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A label as people read it, with or without "(optioneel)". */
export const labelled = (label: string): RegExp => new RegExp(`^\\s*${literal(label)}(\\s+\\(optioneel\\))?\\s*$`);

/** A link or button that says to whom or what it belongs, for those who hear it: "Melden: U begint met het werk." */
export const about = (action: string, what: string): RegExp =>
  new RegExp(`^\\s*${literal(action)}\\s*:\\s*${literal(what)}\\s*$`);

/** An amount as people type it. */
export function euros(cents: number): string {
  const [whole = '0', rest = ''] = (cents / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${rest}`;
}

/** An amount as the pages show it. */
export const shown = (cents: number): RegExp => new RegExp(`€\\s*${literal(euros(cents))}`);

/** A day as people type it. */
export const typedDay = (day: string): string => day.split('-').reverse().join('-');

/** What stands behind a name in a list of names and values. */
export const valueOf = (place: Place, name: string): Locator =>
  place.locator('dt').filter({ hasText: name }).locator('xpath=following-sibling::dd');

/** Types into the field with this label. */
export async function type(place: Place, label: string, text: string): Promise<void> {
  await place.getByRole('textbox', { name: labelled(label) }).fill(text);
}

/** Chooses one option of the question with this label. */
export async function choose(place: Place, label: string, option: string): Promise<void> {
  await place
    .getByRole('radiogroup', { name: labelled(label) })
    .getByRole('radio', { name: option, exact: true })
    .check();
}

/** Ticks an option of the question with this label. */
export async function tick(place: Place, label: string, option: string): Promise<void> {
  await place
    .getByRole('group', { name: labelled(label) })
    .getByRole('checkbox', { name: option, exact: true })
    .check();
}

/** Fills the shown questions by their labels, as their kinds want it; knows no scheme and no type. */
export async function fillIn(place: Place, questions: readonly Question[], answers: Answers): Promise<void> {
  for (const question of questions) {
    const answer = answers[question.key];
    if (answer !== undefined) await fillOne(place, question, answer);
  }
}

async function fillOne(place: Place, question: Question, answer: unknown): Promise<void> {
  const label = question.label.nl;
  const group = place.getByRole('group', { name: labelled(label) }).first();
  switch (question.type) {
    case 'boolean':
      return choose(place, label, answer === true ? 'Ja' : 'Nee');
    case 'choice':
      return pick(place, label, optionOf(question, String(answer)), (question.options ?? []).length);
    case 'multi_choice':
      for (const key of answer as string[]) await tick(place, label, optionOf(question, key));
      return;
    case 'address':
    case 'contact':
      for (const [part, text] of Object.entries(answer as Record<string, string>))
        await type(group, partLabels[part] ?? part, text);
      return;
    case 'counts':
      for (const [key, count] of Object.entries(answer as Record<string, number>))
        await type(group, optionOf(question, key), String(count));
      return;
    case 'table':
      return fillTable(group, question, answer as Record<string, unknown>[]);
    default:
      return type(place, label, asTyped(question.type, answer));
  }
}

const partLabels: Readonly<Record<string, string>> = {
  street: 'Straat',
  houseNumber: 'Huisnummer',
  postcode: 'Postcode',
  town: 'Plaats',
  name: 'Naam',
  email: 'E-mailadres',
  phone: 'Telefoonnummer',
};

function optionOf({ options = [] }: Pick<Question, 'options'>, key: string): string {
  const option = options.find((one) => one.key === key);
  if (!option) throw new Error(`no option ${key}`);
  return option.label.nl;
}

/** Few options are radio buttons, many are a list. */
async function pick(place: Place, label: string, option: string, count: number): Promise<void> {
  if (count <= 7) return choose(place, label, option);
  await place.getByRole('combobox', { name: labelled(label) }).selectOption({ label: option });
}

async function fillTable(table: Locator, { columns = [] }: Question, rows: Record<string, unknown>[]): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const cell = (label: string): string => `${label}, Rij ${index + 1}`;
    const first = table.getByLabel(cell(columns[0]?.label.nl ?? ''), { exact: true });
    if (!(await first.isVisible())) await table.getByRole('button', { name: 'Rij toevoegen' }).click();
    await expect(first).toBeVisible();
    for (const column of columns) {
      const field = table.getByLabel(cell(column.label.nl), { exact: true });
      const value = row[column.key];
      if (column.type === 'choice') await field.selectOption({ label: optionOf(column, String(value)) });
      else await field.fill(asTyped(column.type, value));
    }
  }
}

function asTyped(kind: string, answer: unknown): string {
  if (kind === 'money') return euros(Number(answer));
  return kind === 'date' ? typedDay(String(answer)) : String(answer);
}
