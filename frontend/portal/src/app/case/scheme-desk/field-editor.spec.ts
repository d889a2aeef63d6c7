// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Screen } from '../../shared/testing/screen';
import { FieldEditor } from './field-editor';
import type { SchemeDraft } from './scheme-draft';

const path = 'types.a.maximumCents';
const draft = (value: number, version: number): SchemeDraft =>
  ({
    id: 'd-1',
    version,
    fields: [
      {
        path,
        group: 'amounts',
        kind: 'money',
        label: { nl: 'het maximum per aanvraag', en: 'the maximum per application' },
        place: { nl: 'Plaatsing', en: 'Placement' },
        article: 'artikel 8',
        value,
        optional: false,
        isExample: true,
      },
    ],
  }) as unknown as SchemeDraft;
const later = () => new Promise((resolve) => setTimeout(resolve));

describe('the fields of a version', () => {
  function shown() {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(FieldEditor);
    fixture.componentRef.setInput('draft', draft(1_500_000, 3));
    fixture.componentRef.setInput('typed', new Map());
    fixture.detectChanges();
    return { fixture, screen: new Screen(fixture), http: TestBed.inject(HttpTestingController) };
  }

  it('are saved together, with the revision that was seen', async () => {
    const { screen, http } = shown();
    expect(screen.text).toContain('artikel 8');
    expect(screen.text).toContain('voorbeeldwaarde');
    await screen.type('Maximum per aanvraag', '16.000');
    expect(screen.text).toContain('1 wijziging nog niet bewaard');
    screen.button('Wijzigingen bewaren').click();
    await later();
    const request = http.expectOne('/api/v1/scheme-drafts/d-1/edits');
    expect(request.request.body).toEqual({ expectedVersion: 3, edits: [{ path, value: 1_600_000 }] });
    request.flush({ id: 'd-1', state: 'open', version: 4 });
    await later();
    await screen.settle();
    expect(screen.text).not.toContain('nog niet bewaard');
  });

  it('keep what was typed when a colleague was first, and show both values', async () => {
    const { fixture, screen, http } = shown();
    await screen.type('Maximum per aanvraag', '16.000');
    screen.button('Wijzigingen bewaren').click();
    await later();
    http
      .expectOne('/api/v1/scheme-drafts/d-1/edits')
      .flush({ code: 'STALE_VERSION' }, { status: 409, statusText: 'Conflict' });
    await later();
    fixture.componentRef.setInput('draft', draft(1_700_000, 4));
    await screen.settle();
    expect(screen.text).toContain('Maximum per aanvraag: uw collega vulde “17.000” in.');
    expect(screen.field('Maximum per aanvraag').value).toBe('16.000');
    await screen.click('Neem de waarde van uw collega over: Maximum per aanvraag');
    expect(screen.field('Maximum per aanvraag').value).toBe('17.000');
  });

  it('say what cannot be read and send nothing', async () => {
    const { screen, http } = shown();
    await screen.type('Maximum per aanvraag', 'veel');
    await screen.click('Wijzigingen bewaren');
    http.expectNone('/api/v1/scheme-drafts/d-1/edits');
    expect(screen.text).toContain('Plaatsing, Maximum per aanvraag:');
  });
});
