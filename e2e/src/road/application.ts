// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page } from '@playwright/test';
import { type Answers, answersTo, type Wishes } from '../support/answers';
import type { GrantType } from '../support/definition';
import { about, choose, fillIn, labelled, shown, tick } from '../support/form';
import { pdfFile } from '../support/files';
import { look, settled } from '../support/screen';

/** The application that a journey is about. */
export interface Filed {
  readonly id: string;
  readonly number: string;
  readonly type: GrantType;
  readonly wishes: Wishes;
}

/** Everybody can read what the scheme gives, and starts from there. */
export async function readsTheScheme(visitor: Page, type: GrantType): Promise<void> {
  await visitor.goto('/');
  await look(visitor, 'openbaar-start');
  await visitor.getByRole('link', { name: 'Flexwonenstimuleringsregeling Zuid-Holland', exact: true }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Flexwonenstimuleringsregeling Zuid-Holland');
  await expect(visitor.getByRole('heading', { name: 'Voor wie?' })).toBeVisible();
  const part = visitor.locator(`#soort-${type.key}`);
  await expect(part.getByText(shown(type.ceilingCents)).first()).toBeVisible();
  for (const words of ['Nog beschikbaar', 'Wat hebt u nodig?', 'Hoe lang duurt het?'])
    await expect(part.getByText(words, { exact: true })).toBeVisible();
  await look(visitor, 'openbaar-regeling');
}

/** Starts an application of this type; answers its id and number. */
export async function starts(page: Page, type: GrantType, wishes: Wishes): Promise<Filed> {
  await page.goto('/regelingen/flexwonen-zh');
  await page.getByRole('button', { name: about('Aanvraag starten', type.name.nl) }).click();
  // A colleague's draft of the same type may be there already; this is another one.
  const question = page.getByRole('dialog', { name: 'U hebt al een concept' });
  const tasks = page.getByRole('heading', { level: 1, name: 'Aanvraag invullen' });
  await expect(question.or(tasks)).toBeVisible();
  if (await question.isVisible()) await question.getByRole('button', { name: 'Een nieuwe aanvraag beginnen' }).click();
  await expect(tasks).toBeVisible();
  await expect(page.getByText('Nog niet ingediend')).toBeVisible();
  const number = (await page.locator('.flx-above-heading').innerText()).trim();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  return { id, number, type, wishes };
}

/** Fills the form page after page, each saved by itself, and sees the amount grow row by row. */
export async function fillsTheForm(page: Page, { type, wishes }: Filed, amountCents: number): Promise<void> {
  const all = answersTo(
    type.pages.flatMap(({ questions }) => questions),
    wishes,
    type,
  );
  await look(page, `${type.key}-onderdelen`);
  await page.getByRole('link', { name: type.pages[0]?.title.nl, exact: true }).click();
  for (const { title, questions } of type.pages) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.nl);
    await fillIn(page, questions, all);
    await expect(page.getByText(/Opgeslagen om \d\d:\d\d/)).toBeVisible();
    await look(page, `${type.key}-formulier-${title.nl}`);
    await page.getByRole('button', { name: 'Opslaan en verder' }).click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Documenten');
  await seesTheAnswersKept(page, type, all, amountCents);
}

/** After coming back everything is still there. */
async function seesTheAnswersKept(page: Page, type: GrantType, answers: Answers, amountCents: number): Promise<void> {
  const back = page.url();
  const first = type.pages[0];
  const named = first?.questions.find(({ role }) => role === 'project_name');
  await page.getByRole('link', { name: 'Terug naar de onderdelen' }).click();
  await page.getByRole('link', { name: first?.title.nl, exact: true }).click();
  await expect(page.getByRole('textbox', { name: labelled(named?.label.nl ?? '') })).toHaveValue(
    String(answers[named?.key ?? '']),
  );
  const amount = page.getByRole('complementary', { name: 'Het bedrag dat u kunt krijgen' });
  await expect(amount.getByRole('row').nth(1)).toBeVisible();
  await expect(amount.getByRole('row').last()).toContainText(shown(amountCents));
  await page.goto(back);
}

/** Attaches every document that is needed. */
export async function attachesDocuments(page: Page, { type }: Filed): Promise<void> {
  for (const { key, title, required } of type.documents) {
    if (!required) continue;
    await page.getByLabel(labelled(title.nl)).setInputFiles(pdfFile(`${key}.pdf`));
    await expect(page.getByRole('link', { name: `${key}.pdf` })).toBeVisible();
  }
  await look(page, `${type.key}-documenten`);
  await page.getByRole('link', { name: 'Verder', exact: true }).click();
}

/** With the role "invuller" one sees the answers, and why one cannot send them. */
export async function mayNotSubmit(page: Page, { number, type }: Filed): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Controleren en indienen');
  await expect(page.getByText('U kunt deze aanvraag niet zelf indienen')).toBeVisible();
  await expect(page.getByText(/Een collega met de rol “indiener”/)).toContainText(number);
  await expect(page.getByRole('button', { name: 'Aanvraag indienen' })).toHaveCount(0);
  await look(page, `${type.key}-niet-zelf-indienen`);
}

/** The colleague with the role "indiener" checks the answers and sends them. */
export async function checksAndSubmits(page: Page, filed: Filed, amountCents: number): Promise<void> {
  const { id, number, type, wishes } = filed;
  await page.goto('/gemeente');
  await page
    .getByRole('link', { name: about('Maak de aanvraag af en dien in', `${number} ${wishes.projectName}`) })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aanvraag invullen' })).toBeVisible();
  await page.getByRole('link', { name: 'Controleren en indienen', exact: true }).click();
  await expect(page.getByText(wishes.projectName).first()).toBeVisible();
  await expect(page.getByText(shown(amountCents)).first()).toBeVisible();
  await settled(page);
  const declaration = page.getByRole('group', { name: labelled('Verklaring') });
  await expect(declaration).toBeVisible();
  // Once per organisation: how it wants its messages (Awb 2:8).
  const channel = 'Hoe wilt u berichten over subsidies krijgen?';
  if (await page.getByRole('radiogroup', { name: labelled(channel) }).isVisible())
    await choose(page, channel, 'In dit portaal, met een bericht per e-mail');
  await look(page, `${type.key}-controleren`);
  await tick(
    page,
    'Verklaring',
    'Ik heb deze aanvraag naar waarheid ingevuld en ik mag haar namens de gemeente indienen.',
  );
  await page.getByRole('button', { name: 'Aanvraag indienen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw aanvraag is ingediend');
  await expect(page).toHaveURL(new RegExp(`/gemeente/aanvragen/${id}/verzonden$`));
  await expect(page.getByText(number, { exact: true })).toBeVisible();
}
