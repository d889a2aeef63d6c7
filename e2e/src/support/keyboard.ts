// SPDX-License-Identifier: EUPL-1.2
import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until this has the focus; a person would give up after so many. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await expect(target).toBeVisible();
  for (let count = 0; count < most; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not reach it');
}

/** Goes to a link, a button or a summary with Tab alone, and presses Enter. */
export async function enters(page: Page, target: Locator, most?: number): Promise<void> {
  await tabTo(page, target, most);
  await page.keyboard.press('Enter');
}

/** Goes to a field with Tab alone, and types in place of what stood there. */
export async function typesIn(page: Page, target: Locator, text: string, most?: number): Promise<void> {
  await tabTo(page, target, most);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await expect(target).toHaveValue(text);
}

/** Goes to a box with Tab alone, and ticks it with the space bar. */
export async function ticksOff(page: Page, target: Locator, most?: number): Promise<void> {
  await tabTo(page, target, most);
  await page.keyboard.press('Space');
  await expect(target).toBeChecked();
}

/** Goes to a list to choose from with Tab alone, and chooses with the first letters. */
export async function picks(page: Page, target: Locator, option: string, most?: number): Promise<void> {
  await tabTo(page, target, most);
  await page.keyboard.type(option);
  await expect(target.locator('option:checked')).toHaveText(option);
}

/** Goes to a group of choices with Tab alone, and to this one with the arrows. */
export async function chooses(page: Page, option: Locator, most = 60): Promise<void> {
  await expect(option).toBeVisible();
  const isNear = (): Promise<boolean> =>
    option.evaluate((element) => element.getAttribute('name') === document.activeElement?.getAttribute('name'));
  for (let count = 0; !(await isNear()); count += 1) {
    if (count === most) throw new Error('Tab does not reach it');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  for (let count = 0; count < 20 && !(await option.isChecked()); count += 1) await page.keyboard.press('ArrowDown');
  await expect(option).toBeChecked();
}
