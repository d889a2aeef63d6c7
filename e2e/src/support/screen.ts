// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const pictures = join(import.meta.dirname, '../../test-results/pictures');

/** The page has all that it shows: its heading, and nothing that is still loading. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('flx-resource-state[aria-busy]')).toHaveCount(0);
  await expect(page.locator('flx-wait p, flx-wait [role=status]').filter({ hasText: /\S/ })).toHaveCount(0);
}

/** WCAG 2.2 AA as far as a machine can tell, and nothing beside the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(rules)
    .setLegacyMode(true);
  const { violations, passes } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => html).join('\n')}`);
  expect(passes.length, 'rules that were looked at').toBeGreaterThan(5);
  expect.soft(found, `accessibility of ${page.url()}`).toEqual([]);
  const beside = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(beside, `pixels beside the screen at ${page.url()}`).toBeLessThanOrEqual(0);
}

/** Looks at a page: checks that everybody can use it and, with PICTURES=1, keeps a picture under this name. */
export async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  if (process.env['PICTURES'] !== '1') return;
  const project = test.info().project.name;
  // The whole page is drawn in a larger window; from the top, so that nothing moves afterwards under somebody's hands.
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(pictures, project, `${name}.png`), fullPage: true });
}
