// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { signedIn, withRole } from './guards';

@Component({ template: 'Pagina' })
class Page {}

async function visit(address: string, session: object) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([
        { path: 'eigen', component: Page, canActivate: [signedIn] },
        { path: 'financien', component: Page, canActivate: [withRole('finance')] },
        { path: 'inloggen', component: Page },
        { path: 'geen-toegang', component: Page },
      ]),
    ],
  });
  const harness = await RouterTestingHarness.create();
  const arrived = harness.navigateByUrl(address);
  const request = await waitFor(() => TestBed.inject(HttpTestingController).match('/api/v1/sessions/current')[0]);
  request.flush({ signedIn: false, organisations: [], roles: [], demo: false, today: '2026-03-10', ...session });
  await arrived;
  return TestBed.inject(Router);
}

async function waitFor<Thing>(find: () => Thing | undefined): Promise<Thing> {
  for (let tries = 0; tries < 50; tries++) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve));
  }
  throw new Error('it never came');
}

describe('who may enter a page', () => {
  it('sends a stranger to the sign-in page, with the way back', async () => {
    const router = await visit('/eigen?tab=1', {});
    expect(router.url).toBe('/inloggen?naar=%2Feigen%3Ftab%3D1');
  });

  it('lets in who is signed in', async () => {
    expect((await visit('/eigen', { signedIn: true })).url).toBe('/eigen');
  });

  it('lets in the right role', async () => {
    expect((await visit('/financien', { signedIn: true, roles: ['finance'] })).url).toBe('/financien');
  });

  it('tells another role that the page is not for them, at the address that they asked for', async () => {
    const router = await visit('/financien', { signedIn: true, roles: ['assessor'] });
    expect(router.lastSuccessfulNavigation()?.finalUrl?.toString()).toBe('/geen-toegang');
  });
});
