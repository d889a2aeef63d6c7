// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Answers, Question } from '#domain';
import { Screen } from '../testing/screen';
import { QuestionForm } from './question-form';

const option = (key: string, nl: string) => ({ key, label: { nl } });

@Component({
  imports: [QuestionForm],
  template: `
    <flx-question-form
      [questions]="[question()]"
      [answers]="answers()"
      today="2026-03-10"
      (answersChange)="answers.set($event)"
    >
      <button type="submit">Verder</button>
    </flx-question-form>
  `,
})
class Page {
  readonly question = signal<Question>({ key: 'q', type: 'text', label: { nl: 'Vraag' } });
  readonly answers = signal<Answers>({});
}

async function ask(question: Omit<Question, 'key' | 'label' | 'neededFor'>, answer?: unknown) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideRouter([])] });
  const fixture = TestBed.createComponent(Page);
  document.body.append(fixture.nativeElement as HTMLElement);
  const page = fixture.componentInstance;
  page.question.set({ key: 'q', label: { nl: 'Vraag' }, neededFor: { nl: 'Nodig.' }, ...question });
  if (answer !== undefined) page.answers.set({ q: answer });
  const screen = new Screen(fixture);
  await screen.settle();
  return { screen, answer: () => page.answers()['q'] };
}

afterEach(() => document.body.replaceChildren());

describe('the field of each type of question', () => {
  it.each([
    ['text', ' Kanaalpark ', 'Kanaalpark'],
    ['number', '1.250', 1250],
    ['number', '-3', -3],
    ['percentage', '40 %', 40],
    ['money', '€ 1.234,56', 123_456],
    ['money', '1234.56', 123_456],
    ['date', '1/4/2026', '2026-04-01'],
    ['date', '1 april 2026', '2026-04-01'],
    ['iban', 'nl91 abna 0417 1643 00', 'NL91ABNA0417164300'],
  ] as const)('%s: "%s" is understood', async (type, typed, expected) => {
    const { screen, answer } = await ask({ type });
    await screen.type('Vraag', typed);
    expect(answer()).toEqual(expected);
  });

  it.each([
    ['money', '1,234'],
    ['money', '1.234,567'],
    ['money', '-5'],
    ['number', 'drie'],
    ['date', '30 februari 2026'],
    ['date', 'morgen'],
    ['iban', 'NL91 ABNA 0417 1643 01'],
  ] as const)('%s: "%s" stays in the field with an error', async (type, typed) => {
    const { screen } = await ask({ type });
    await screen.type('Vraag', typed);
    await screen.leave('Vraag');
    expect(screen.field('Vraag').value).toBe(typed);
    expect(screen.field('Vraag').getAttribute('aria-invalid')).toBe('true');
    expect(screen.roles('group')[0]).toContain('Er is een probleem');
  });

  it.each([
    ['money', 1_250_000, '12.500'],
    ['date', '2026-05-06', '06-05-2026'],
    ['iban', 'NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00'],
    ['number', 12.5, '12,5'],
  ] as const)('%s: shows the answer as people write it', async (type, answer, shown) => {
    const { screen } = await ask({ type }, answer);
    expect(screen.field('Vraag').value).toBe(shown);
  });

  it('refuses minus three homes at the field', async () => {
    const { screen } = await ask({ type: 'number', minimum: 0 });
    await screen.type('Vraag', '-3');
    await screen.leave('Vraag');
    expect(screen.field('Vraag').getAttribute('aria-invalid')).toBe('true');
  });

  it('counts the characters of a long text', async () => {
    const { screen } = await ask({ type: 'long_text', maxLength: 10 });
    await screen.type('Vraag', 'acht 😀 x');
    expect(screen.text).toContain('Nog 2 tekens over');
    await screen.type('Vraag', 'twaalf tekens');
    expect(screen.text).toContain('3 tekens te veel');
  });

  it('offers few options as radio buttons in a group with the label, many as a list', async () => {
    const few = [option('a', 'Appel'), option('b', 'Peer')];
    const { screen, answer } = await ask({ type: 'choice', options: few });
    expect(screen.root.querySelector('[role="radiogroup"] legend')?.textContent).toContain('Vraag');
    await screen.choose('Peer');
    expect(answer()).toBe('b');

    TestBed.resetTestingModule();
    const many = Array.from({ length: 8 }, (_, index) => option(`o${index}`, `Optie ${index}`));
    const list = await ask({ type: 'choice', options: many });
    expect(list.screen.field('Vraag').tagName).toBe('SELECT');
    await list.screen.type('Vraag', 'o3');
    expect(list.answer()).toBe('o3');
  });

  it('keeps several choices in the order of the options', async () => {
    const options = [option('a', 'Appel'), option('b', 'Peer'), option('c', 'Pruim')];
    const { screen, answer } = await ask({ type: 'multi_choice', options });
    await screen.choose('Pruim');
    await screen.choose('Appel');
    expect(answer()).toEqual(['a', 'c']);
    await screen.choose('Pruim');
    await screen.choose('Appel');
    expect(answer()).toBeUndefined();
  });

  it('collects the parts of an address', async () => {
    const { screen, answer } = await ask({ type: 'address' });
    await screen.type('Straat', 'Kanaalweg');
    await screen.type('Huisnummer', '12 a');
    await screen.type('Postcode', '12 AB');
    expect(answer()).toEqual({ street: 'Kanaalweg', houseNumber: '12 a', postcode: '12 AB' });
    await screen.leave('Postcode');
    expect(screen.field('Postcode').getAttribute('aria-invalid')).toBe('true');
    expect(screen.field('Plaats').getAttribute('aria-invalid')).toBeNull();
  });

  it('collects a contact, of which the telephone number is optional', async () => {
    const { screen, answer } = await ask({ type: 'contact' });
    await screen.type('Naam', 'A. Ambtenaar');
    await screen.type('E-mailadres', 'a@leiden.example');
    await screen.click('Verder');
    expect(screen.hasField('Telefoonnummer (optioneel)')).toBe(true);
    expect(screen.root.querySelector('[aria-invalid]')).toBeNull();
    expect(answer()).toEqual({ name: 'A. Ambtenaar', email: 'a@leiden.example' });
  });

  it('adds up counts and names the one that cannot be read', async () => {
    const options = [option('own', 'Zelfstandig'), option('shared', 'Onzelfstandig')];
    const { screen, answer } = await ask({ type: 'counts', options });
    await screen.type('Zelfstandig', '40');
    await screen.type('Onzelfstandig', '12');
    expect(answer()).toEqual({ own: 40, shared: 12 });
    expect(screen.root.querySelector('output')?.textContent).toBe('52');
    await screen.type('Onzelfstandig', 'twaalf');
    await screen.leave('Onzelfstandig');
    expect(screen.describes(screen.field('Onzelfstandig'))).toContain('geen getal');
    expect(answer()).toEqual({ own: 40, shared: 'twaalf' });
  });
});
