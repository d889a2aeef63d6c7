// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Answers, Question } from '#domain';
import { Screen } from '../testing/screen';
import { QuestionForm } from './question-form';

const question: Question = {
  key: 'costs',
  type: 'table',
  label: { nl: 'Begroting' },
  neededFor: { nl: 'Nodig.' },
  maxRows: 4,
  columns: [
    { key: 'item', type: 'text', label: { nl: 'Post' } },
    { key: 'kind', type: 'choice', label: { nl: 'Soort' }, options: [{ key: 'study', label: { nl: 'Onderzoek' } }] },
    { key: 'amount', type: 'money', label: { nl: 'Bedrag' } },
  ],
};

@Component({
  imports: [QuestionForm],
  template: `
    <flx-question-form
      [questions]="[question]"
      [answers]="answers()"
      today="2026-03-10"
      (answersChange)="answers.set($event)"
    />
  `,
})
class Page {
  readonly question = question;
  readonly answers = signal<Answers>({});
}

async function open() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideRouter([])] });
  const fixture = TestBed.createComponent(Page);
  document.body.append(fixture.nativeElement as HTMLElement);
  const screen = new Screen(fixture);
  await screen.settle();
  return { screen, answer: () => fixture.componentInstance.answers()['costs'] };
}

async function paste(screen: Screen, label: string, text: string): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  screen.field(label).dispatchEvent(event);
  await screen.settle();
}

afterEach(() => document.body.replaceChildren());

describe('a question with rows', () => {
  it('adds and removes rows and adds up the amounts', async () => {
    const { screen, answer } = await open();
    await screen.click('Rij toevoegen');
    await screen.type('Post, Rij 1', 'Onderzoek');
    await screen.type('Bedrag, Rij 1', '1.000');
    await screen.click('Rij toevoegen');
    await screen.type('Bedrag, Rij 2', '250,50');
    expect(screen.root.querySelector('output')?.textContent).toBe('€\u00a01.250,50');
    expect(answer()).toEqual([{ item: 'Onderzoek', amount: 100_000 }, { amount: 25_050 }]);
    await screen.click('Rij 1 verwijderen');
    expect(answer()).toEqual([{ amount: 25_050 }]);
  });

  it('takes rows from a spreadsheet, a choice by its label, no more than the limit', async () => {
    const { screen, answer } = await open();
    await screen.click('Rij toevoegen');
    await paste(screen, 'Post, Rij 1', 'Bodem\tonderzoek\t1.000,00\nGeluid\tOnbekend\t€ 500\r\n');
    // What is none of the options stays, with an error at its cell.
    expect(answer()).toEqual([
      { item: 'Bodem', kind: 'study', amount: 100_000 },
      { item: 'Geluid', kind: 'Onbekend', amount: 50_000 },
    ]);
    expect(screen.describes(screen.field('Soort, Rij 2'))).toContain('Kies een van deze antwoorden');
    expect(screen.field('Soort, Rij 2').value).toBe('Onbekend');
    await paste(screen, 'Post, Rij 1', 'a\nb\nc\nd\ne\n');
    expect((answer() as unknown[]).length).toBe(4);
    expect(screen.roles('status')).toContain('4 rijen geplakt');
    expect(screen.text).toContain('1 rij paste niet: deze tabel heeft ten hoogste 4 rijen.');
    expect(screen.hasButton('Rij toevoegen')).toBe(false);
  });

  it('names the cell that cannot be read', async () => {
    const { screen } = await open();
    await screen.click('Rij toevoegen');
    await screen.type('Bedrag, Rij 1', '1,234');
    await screen.leave('Bedrag, Rij 1');
    expect(screen.describes(screen.field('Bedrag, Rij 1'))).toContain('1,234');
  });
});
