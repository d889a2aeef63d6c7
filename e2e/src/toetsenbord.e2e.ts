// SPDX-License-Identifier: EUPL-1.2
import type { Locator } from '@playwright/test';
import { accounts, password } from './support/accounts';
import { answersTo } from './support/answers';
import { typeOf } from './support/definition';
import { labelled } from './support/form';
import { expect, test } from './support/journey';
import { tabTo } from './support/keyboard';

async function hasVisibleFocus(target: Locator): Promise<void> {
  const outline = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return { outlined: outlineStyle !== 'none' && outlineWidth !== '0px', shadow: boxShadow !== 'none' };
  });
  expect(outline.outlined || outline.shadow, 'the focus can be seen').toBe(true);
}

test('inloggen, een aanvraag starten en de eerste pagina invullen met alleen het toetsenbord', async ({ visitor }) => {
  const page = visitor;
  await page.goto('/regelingen/flexwonen-zh');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Flexwonenstimuleringsregeling Zuid-Holland');

  await test.step('de eerste tab is een sprong naar de inhoud', async () => {
    const skip = page.getByRole('link', { name: 'Naar de inhoud' });
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await hasVisibleFocus(skip);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('main :focus')).toHaveCount(1);
  });

  await test.step('inloggen', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Flexwonenstimuleringsregeling Zuid-Holland', exact: true }));
    await page.keyboard.press('Enter');
    const start = page.getByRole('link', { name: /Inloggen en aanvraag starten\s*: Haalbaarheid/ });
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await tabTo(page, start);
    await hasVisibleFocus(start);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Inloggen' })).toBeFocused();
    await tabTo(page, page.getByLabel('E-mailadres'));
    await page.keyboard.type(accounts.dordrecht);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
  });

  await test.step('de aanvraag starten', async () => {
    await expect(page).toHaveURL(/\/regelingen\/flexwonen-zh/);
    const start = page.getByRole('button', { name: /Aanvraag starten\s*: Haalbaarheid/ });
    await tabTo(page, start);
    await page.keyboard.press('Enter');
    const question = page.getByRole('dialog', { name: 'U hebt al een concept' });
    const tasks = page.getByRole('heading', { level: 1, name: 'Aanvraag invullen' });
    await expect(question.or(tasks)).toBeVisible();
    if (await question.isVisible()) {
      await tabTo(page, question.getByRole('button', { name: 'Een nieuwe aanvraag beginnen' }));
      await page.keyboard.press('Enter');
    }
    await expect(tasks).toBeFocused();
  });

  await test.step('de eerste pagina invullen en bewaren', async () => {
    const type = await typeOf('haalbaarheid');
    const [first, next] = type.pages;
    if (!first || !next) throw new Error('the form has too few pages');
    await tabTo(page, page.getByRole('link', { name: first.title.nl, exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: first.title.nl })).toBeFocused();
    const wishes = { projectName: 'Met het toetsenbord', moneyCents: 600_000, homes: 6 };
    const answers = answersTo(first.questions, wishes, type);
    for (const { key, type: kind, label } of first.questions) {
      await tabTo(page, page.getByRole('textbox', { name: labelled(label.nl) }));
      const text = String(answers[key]);
      await page.keyboard.type(kind === 'date' ? text.split('-').reverse().join('-') : text);
    }
    await expect(page.getByText(/Opgeslagen om \d\d:\d\d/)).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Opslaan en verder' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: next.title.nl })).toBeFocused();
  });
});
