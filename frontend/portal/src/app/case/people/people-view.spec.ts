// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Screen } from '../../shared/testing/screen';
import { PeopleView } from './people-view';

const path = '/api/v1/organisations/gouda/people';
const member = (id: string, name: string, roles: string[], openCases = 0) => ({
  id,
  name,
  email: `${id}@gouda.example`,
  roles,
  state: 'active',
  invitedUntil: null,
  openCases,
});
const people = [
  member('iris', 'Iris de Boer', ['read', 'fill'], 2),
  member('noor', 'Noor Bos', ['read']),
  member('tim', 'Tim Vis', ['read', 'submit', 'manage']),
];
const later = () => new Promise((resolve) => setTimeout(resolve));

describe('the people of an organisation', () => {
  async function shown(items: readonly object[]): Promise<{ screen: Screen; http: HttpTestingController }> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(PeopleView);
    fixture.componentRef.setInput('organisationId', 'gouda');
    fixture.componentRef.setInput('kind', 'municipality');
    const screen = new Screen(fixture);
    const http = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    await later();
    http.expectOne(path).flush({ organisationId: 'gouda', items, nextCursor: null });
    await screen.settle();
    return { screen, http };
  }

  it('says what everybody may do, and what to do when nobody is there', async () => {
    const { screen } = await shown(people);
    expect(screen.text).toContain('Meelezen, Indienen, Collega’s beheren');
    expect(screen.text).toContain('2 open zaken');
    TestBed.resetTestingModule();
    expect((await shown([])).screen.text).toContain('Nodig de eerste beheerder uit');
  });

  it('asks who takes over, of those who can, and sends it', async () => {
    const { screen, http } = await shown(people);
    await screen.click('Laten vertrekken: Iris de Boer');
    expect(screen.text).toContain('Wie neemt de open zaken over?');
    expect(screen.hasField('Noor Bos')).toBe(false);
    await screen.choose('Tim Vis');
    screen.button('Laat vertrekken').click();
    await later();
    const request = http.expectOne(`${path}/iris/removals`);
    expect(request.request.body).toEqual({ handOverTo: 'tim' });
  });

  it('lets somebody without open cases go at once', async () => {
    const { screen, http } = await shown(people);
    await screen.click('Laten vertrekken: Noor Bos');
    screen.button('Laat vertrekken').click();
    await later();
    expect(http.expectOne(`${path}/noor/removals`).request.body).toEqual({});
  });

  it('sends the rights with those that were seen', async () => {
    const { screen, http } = await shown(people);
    await screen.click('Rechten wijzigen: Noor Bos');
    await screen.choose('Invullen');
    screen.button('Opslaan').click();
    await later();
    const request = http.expectOne(`${path}/noor/role-changes`);
    expect(request.request.body).toEqual({ roles: ['read', 'fill'], expectedRoles: ['read'] });
  });
});
