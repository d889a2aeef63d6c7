// SPDX-License-Identifier: EUPL-1.2
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { accounts, baseUrl, password, type Role } from './accounts';
import { Person } from './api';

interface Fixtures {
  /** The screen of somebody who is signed in; the same screen every time in one journey. */
  at: (role: Role) => Promise<Page>;
  /** The same person without a screen. */
  person: (role: Role) => Promise<Person>;
  /** The browser of somebody who is not signed in. */
  visitor: Page;
  /** What went wrong in the browsers of this journey without anybody seeing it. */
  faults: string[];
}

/** Errors of scripts and everything that the Content-Security-Policy stopped; a refused request is said on the page. */
function watch(context: BrowserContext, faults: string[]): void {
  context.on('weberror', (fault) => faults.push(String(fault.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) faults.push(message.text());
  });
}

/** Signs in without the page for it; only the browser itself takes a cookie of this kind. */
async function signIn(page: Page, role: Role): Promise<void> {
  await page.goto('/health/live');
  const done = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/api/v1/sessions', { method: 'POST', headers, body });
      const said = (await response.json()) as { csrfToken: string; secondStep?: string; demoCode?: string };
      if (!said.secondStep) return response.status === 201;
      const second = await fetch('/api/v1/sessions/current/codes', {
        method: 'POST',
        headers: { ...headers, 'x-csrf-token': said.csrfToken },
        body: JSON.stringify({ code: said.demoCode }),
      });
      return second.status === 200;
    },
    JSON.stringify({ email: accounts[role], password }),
  );
  expect(done, `${role} signs in`).toBe(true);
}

/** Journeys: the accounts of the demonstration, each in a browser of its own. */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => use(baseUrl()),

  faults: [
    async ({}, use) => {
      const faults: string[] = [];
      await use(faults);
      expect(faults, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],

  person: async ({}, use) => {
    const people = new Map<Role, Promise<Person>>();
    await use((role) => {
      const known = people.get(role) ?? Person.signIn(role);
      people.set(role, known);
      return known;
    });
  },

  at: async ({ browser, faults }, use) => {
    const screens = new Map<Role, Page>();
    await use(async (role) => {
      const known = screens.get(role);
      if (known) return known;
      const context = await browser.newContext({ baseURL: baseUrl() });
      watch(context, faults);
      const page = await context.newPage();
      await signIn(page, role);
      screens.set(role, page);
      return page;
    });
    for (const page of screens.values()) await page.context().close();
  },

  visitor: async ({ browser, faults }, use) => {
    const context = await browser.newContext({ baseURL: baseUrl() });
    watch(context, faults);
    await use(await context.newPage());
    await context.close();
  },
});

export { expect };
