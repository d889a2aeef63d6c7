// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Screen } from '../../shared/testing/screen';
import { PostPage } from './post-page';

const letter = {
  id: 'm-1',
  applicationId: 'c-1',
  applicationNumber: 'FLX-2026-0032',
  projectName: 'Haalbaarheid Kruithuis',
  organisationName: 'Delft',
  kind: 'grant',
  subject: 'Besluit: subsidie',
  documentId: null,
  decisionId: 'd-0',
  addressee: null,
  channel: 'post',
  sentAt: null,
  readAt: null,
};

const later = () => new Promise((resolve) => setTimeout(resolve));

describe('the letters for the post', () => {
  it('are sent after the consequence was said; then the letter of today can be downloaded', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(PostPage);
    const screen = new Screen(fixture);
    const http = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    await later();
    http.expectOne('/api/v1/postal-letters').flush({ items: [letter], unread: 0 });
    await screen.settle();
    await screen.click('Maak brief van vandaag en markeer als verzonden: Besluit: subsidie, Delft');
    expect(screen.text).toContain('Vanaf vandaag lopen de bezwaartermijn en de verplichtingen.');
    http.expectNone('/api/v1/postal-letters/m-1/dispatches');
    screen.button('Maak brief van vandaag en markeer als verzonden').click();
    http.expectOne('/api/v1/postal-letters/m-1/dispatches').flush({ id: 'm-1', state: 'sent', version: 1 });
    await later();
    const data = { messageId: 'm-1', documentId: 'd-1' };
    http.expectOne('/api/v1/applications/c-1/events').flush({ items: [{ type: 'LetterDispatched', data }] });
    http.expectOne('/api/v1/postal-letters').flush({ items: [], unread: 0 });
    await later();
    await screen.settle();
    expect(screen.text).toContain('Verzonden: Besluit: subsidie');
    expect(screen.link('Download de brief (pdf)').getAttribute('href')).toBe('/api/v1/documents/d-1/content');
    expect(screen.text).toContain('Er zijn geen brieven voor de post');
  });
});
