// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { Component, signal, viewChild } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import type { Answers, FieldError, Question } from '#domain';
import { Screen } from '../testing/screen';
import { QuestionForm } from './question-form';

const needed = { nl: 'Nodig.' };
const text = (key: string, label: string, more: Partial<Question> = {}): Question => ({
  key,
  type: 'text',
  label: { nl: label },
  neededFor: needed,
  ...more,
});

@Component({
  imports: [QuestionForm],
  template: `
    <flx-question-form
      [questions]="questions()"
      [answers]="answers()"
      [errors]="errors()"
      [keepHidden]="keepHidden()"
      [reasons]="reasons()"
      today="2026-03-10"
      (answersChange)="answers.set($event)"
      (submitted)="submitted.set($event)"
    >
      <button type="submit">Verder</button>
    </flx-question-form>
  `,
})
class Page {
  readonly questions = signal<readonly Question[]>([]);
  readonly answers = signal<Answers>({});
  readonly errors = signal<readonly FieldError[]>([]);
  readonly keepHidden = signal(false);
  readonly reasons = signal(false);
  readonly submitted = signal<Answers | undefined>(undefined);
  readonly form = viewChild.required(QuestionForm);
}

async function open(questions: readonly Question[], answers: Answers = {}) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideRouter([])] });
  const fixture = TestBed.createComponent(Page);
  document.body.append(fixture.nativeElement as HTMLElement);
  const page = fixture.componentInstance;
  page.questions.set(questions);
  page.answers.set(answers);
  const screen = new Screen(fixture);
  await screen.settle();
  return { page, screen };
}

afterEach(() => document.body.replaceChildren());

describe('a form made from questions', () => {
  it('labels a field, describes it and says which one is optional', async () => {
    const { screen } = await open([
      text('name', 'Naam', { help: { nl: 'Zoals in het besluit.' }, example: { nl: 'Kanaalpark' } }),
      text('note', 'Toelichting', { neededFor: undefined }),
    ]);
    expect(screen.describes(screen.field('Naam'))).toBe('Zoals in het besluit. Bijvoorbeeld: Kanaalpark');
    expect(screen.hasField('Toelichting (optioneel)')).toBe(true);
    expect(screen.text).toContain('Alle velden zijn verplicht, behalve als er “(optioneel)” bij staat.');
  });

  it('says nothing while typing, and says what is wrong when the field is left', async () => {
    const { screen, page } = await open([text('costs', 'Kosten', { type: 'money' })]);
    await screen.type('Kosten', '1,234');
    expect(screen.field('Kosten').getAttribute('aria-invalid')).toBeNull();
    // What cannot be read goes along as typed, so that it is still there after leaving the page.
    expect(page.answers()).toEqual({ costs: '1,234' });
    await screen.leave('Kosten');
    expect(screen.field('Kosten').getAttribute('aria-invalid')).toBe('true');
    expect(screen.describes(screen.field('Kosten'))).toContain('U typte "1,234"');
    expect(screen.field('Kosten').value).toBe('1,234');
    await screen.type('Kosten', '1.234');
    expect(screen.field('Kosten').getAttribute('aria-invalid')).toBe('true');
    await screen.leave('Kosten');
    expect(screen.field('Kosten').getAttribute('aria-invalid')).toBeNull();
    expect(page.answers()).toEqual({ costs: 123_400 });
  });

  it('does not complain about a field that was only passed', async () => {
    const { screen } = await open([text('name', 'Naam')]);
    await screen.leave('Naam');
    expect(screen.root.querySelector('[aria-invalid]')).toBeNull();
  });

  it('shows all errors at once on submit, in a summary that takes the focus and leads to the fields', async () => {
    const { screen, page } = await open([text('name', 'Naam'), text('start', 'Start', { type: 'date' })]);
    await screen.type('Start', '30-02-2026');
    await screen.click('Verder');
    expect(page.submitted()).toBeUndefined();
    expect(document.activeElement?.textContent).toContain('Er is een probleem');
    expect(TestBed.inject(Title).getTitle()).toMatch(/^Fout: /);
    screen.link('De datum 30-02-2026 bestaat niet. Controleer de dag en de maand.').click();
    expect(document.activeElement).toBe(screen.field('Start'));
    screen.link('Vul in: Naam.').click();
    expect(document.activeElement).toBe(screen.field('Naam'));
  });

  it('sends valid answers on, and nothing else', async () => {
    const { screen, page } = await open([text('name', 'Naam'), text('start', 'Start', { type: 'date' })]);
    await screen.type('Naam', '  Kanaalpark ');
    await screen.type('Start', '15 maart 2026');
    await screen.click('Verder');
    expect(page.submitted()).toEqual({ name: 'Kanaalpark', start: '2026-03-15' });
  });

  it('hides a question by its condition and brings back what was typed', async () => {
    const { screen, page } = await open([
      text('temporary', 'Tijdelijk?', { type: 'boolean' }),
      text('years', 'Jaren', { type: 'number', visibleWhen: 'temporary = true' }),
    ]);
    expect(screen.hasField('Jaren')).toBe(false);
    await screen.choose('Ja');
    await screen.type('Jaren', '15');
    expect(page.answers()).toEqual({ temporary: true, years: 15 });
    await screen.choose('Nee');
    expect(screen.hasField('Jaren')).toBe(false);
    expect(page.answers()).toEqual({ temporary: false });
    await screen.choose('Ja');
    expect(screen.field('Jaren').value).toBe('15');
    expect(page.answers()).toEqual({ temporary: true, years: 15 });
  });

  it('says answers to hidden questions too where the page keeps them, and leaves them out at the end', async () => {
    const { screen, page } = await open([
      text('temporary', 'Tijdelijk?', { type: 'boolean' }),
      text('years', 'Jaren', { type: 'number', visibleWhen: 'temporary = true' }),
    ]);
    page.keepHidden.set(true);
    await screen.choose('Ja');
    await screen.type('Jaren', '15');
    await screen.choose('Nee');
    expect(page.answers()).toEqual({ temporary: false, years: 15 });
    await screen.click('Verder');
    expect(page.submitted()).toEqual({ temporary: false });
  });

  it('keeps what was typed when the questions change and the page gives no answers back', async () => {
    const { screen, page } = await open([text('name', 'Naam')]);
    await screen.type('Naam', 'Kanaalpark');
    page.answers.set({});
    await screen.settle();
    expect(screen.field('Naam').value).toBe('');
    TestBed.resetTestingModule();
    const fixture = TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideRouter([])],
    }).createComponent(QuestionForm);
    fixture.componentRef.setInput('questions', [text('name', 'Naam')]);
    const alone = new Screen(fixture);
    document.body.append(fixture.nativeElement as HTMLElement);
    await alone.settle();
    await alone.type('Naam', 'Kanaalpark');
    fixture.componentRef.setInput('questions', [text('name', 'Naam'), text('note', 'Notitie')]);
    await alone.settle();
    expect(alone.field('Naam').value).toBe('Kanaalpark');
  });

  it('says what each field is needed for, where the form says so', async () => {
    const { screen, page } = await open([text('name', 'Naam', { neededFor: { nl: 'Zo vindt u de aanvraag terug.' } })]);
    expect(screen.text).not.toContain('Waarom');
    page.reasons.set(true);
    await screen.settle();
    expect(screen.describes(screen.field('Naam'))).toBe('Waarom wij dit vragen: Zo vindt u de aanvraag terug.');
  });

  it('looks again at what must hold together when the other answer changes', async () => {
    const { screen } = await open([
      text('start', 'Start', { type: 'date' }),
      text('end', 'Einde', {
        type: 'date',
        checks: [{ holds: 'date(end) > date(start)', message: { nl: 'Kies een dag na de start.' } }],
      }),
    ]);
    await screen.type('Start', '10-03-2026');
    await screen.leave('Start');
    await screen.type('Einde', '9-3-2026');
    await screen.leave('Einde');
    expect(screen.describes(screen.field('Einde'))).toContain('Kies een dag na de start.');
    await screen.type('Start', '8-3-2026');
    await screen.leave('Start');
    expect(screen.field('Einde').getAttribute('aria-invalid')).toBeNull();
  });

  it('keeps what cannot be read when the page gives its own answers back, and takes other answers over', async () => {
    const { screen, page } = await open([text('costs', 'Kosten', { type: 'money' })], { costs: 500_00 });
    expect(screen.field('Kosten').value).toBe('500');
    await screen.type('Kosten', 'ongeveer 600');
    expect(screen.field('Kosten').value).toBe('ongeveer 600');
    page.answers.set({ costs: 700_50 });
    await screen.settle();
    expect(screen.field('Kosten').value).toBe('700,50');
  });

  it('shows what the server found wrong at the field', async () => {
    const { screen, page } = await open([text('name', 'Naam')], { name: 'x' });
    page.errors.set([{ path: 'name', code: 'TOO_SHORT', message: { nl: 'Te kort.' } }]);
    await screen.settle();
    expect(screen.describes(screen.field('Naam'))).toContain('Te kort.');
  });
});
