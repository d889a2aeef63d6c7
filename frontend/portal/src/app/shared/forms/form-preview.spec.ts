// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Answers, Question } from '#domain';
import { Screen } from '../testing/screen';
import { FormPreview, type PreviewedType } from './form-preview';

const question = (key: string, nl: string, more: Partial<Question> = {}): Question => ({
  key,
  type: 'text',
  label: { nl },
  neededFor: { nl: 'Om te beslissen.' },
  ...more,
});
const type: PreviewedType = {
  key: 'proef',
  name: { nl: 'Proef' },
  pages: [
    { key: 'een', title: { nl: 'Eerste' }, questions: [question('temporary', 'Tijdelijk?', { type: 'boolean' })] },
    {
      key: 'twee',
      title: { nl: 'Tweede' },
      questions: [question('why', 'Waarom?', { visibleWhen: 'temporary = true' })],
    },
  ],
  documents: [{ key: 'lease', title: { nl: 'Huurcontract' }, required: false, requiredWhen: 'temporary = true' }],
};

it('shows the form of a definition page by page, with its conditions, and keeps nothing', async () => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideRouter([])] });
  const fixture = TestBed.createComponent(FormPreview);
  document.body.append(fixture.nativeElement as HTMLElement);
  fixture.componentRef.setInput('type', type);
  const heard: Answers[] = [];
  fixture.componentInstance.answersChange.subscribe((answers) => heard.push(answers));
  const screen = new Screen(fixture);
  await screen.settle();
  await screen.click('Controleren en verder');
  expect(screen.text).toContain('Vul in: Tijdelijk.');
  await screen.choose('Ja');
  await screen.click('Controleren en verder');
  await screen.type('Waarom?', 'Er is haast');
  expect(heard.at(-1)).toEqual({ temporary: true, why: 'Er is haast' });
  await screen.click('Eerste');
  await screen.choose('Nee');
  expect(heard.at(-1)).toEqual({ temporary: false });
  await screen.click('Controleren');
  expect(screen.text).toContain('Huurcontract (met deze antwoorden niet nodig)');
  await screen.click('Eerste');
  await screen.choose('Ja');
  await screen.click('Tweede');
  expect(screen.field('Waarom?').value).toBe('Er is haast');
  document.body.replaceChildren();
});
