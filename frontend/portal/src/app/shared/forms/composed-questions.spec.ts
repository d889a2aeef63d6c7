// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { of } from 'rxjs';
import type { Answers, Question } from '#domain';
import { Screen } from '../testing/screen';
import { type QuestionFiles, questionFiles } from './form-context';
import { QuestionForm } from './question-form';

const needed = { nl: 'Nodig.' };
const option = (key: string, nl: string) => ({ key, label: { nl } });
const kinds = [option('own', 'Zelfstandig'), option('shared', 'Onzelfstandig')];
const money = { key: 'amount', type: 'money' as const, label: { nl: 'Bedrag' } };

@Component({
  imports: [QuestionForm],
  template: `
    <flx-question-form
      [questions]="questions()"
      [answers]="answers()"
      today="2026-03-10"
      (answersChange)="answers.set($event)"
    >
      <button type="submit">Verder</button>
    </flx-question-form>
  `,
})
class Page {
  readonly questions = signal<readonly Question[]>([]);
  readonly answers = signal<Answers>({});
}

async function ask(questions: readonly Omit<Question, 'neededFor'>[], answers: Answers = {}, files?: QuestionFiles) {
  const providers = [
    provideHttpClient(),
    provideRouter([]),
    ...(files ? [{ provide: questionFiles, useValue: files }] : []),
  ];
  TestBed.configureTestingModule({ providers });
  const fixture = TestBed.createComponent(Page);
  document.body.append(fixture.nativeElement as HTMLElement);
  const page = fixture.componentInstance;
  page.questions.set(questions.map((question) => ({ neededFor: needed, ...question })));
  page.answers.set(answers);
  const screen = new Screen(fixture);
  await screen.settle();
  return { screen, answers: page.answers };
}

async function paste(screen: Screen, label: string, text: string): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
  screen.field(label).dispatchEvent(event);
  await screen.settle();
}

afterEach(() => document.body.replaceChildren());

it('boxes that are filled at once, before the page is drawn again, do not undo each other', async () => {
  const { screen, answers } = await ask([{ key: 'homes', type: 'counts', label: { nl: 'Woningen' }, options: kinds }]);
  for (const [label, text] of [
    ['Zelfstandig', '6'],
    ['Onzelfstandig', '2'],
  ] as const) {
    const box = screen.field(label) as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await screen.settle();
  expect(answers()['homes']).toEqual({ own: 6, shared: 2 });
});

describe('a table with one row for each kind', () => {
  const homes: Omit<Question, 'neededFor'> = {
    key: 'homes',
    type: 'grid',
    label: { nl: 'Woningen' },
    options: kinds,
    columns: [
      { key: 'count', type: 'number', label: { nl: 'Aantal' } },
      { key: 'rent', type: 'money', label: { nl: 'Huur' }, optional: true },
    ],
  };

  it('labels every cell with its row and column, and adds up', async () => {
    const { screen, answers } = await ask([homes]);
    await screen.type('Aantal, Zelfstandig', '12');
    await screen.type('Huur, Zelfstandig', '1.200,50');
    await screen.type('Aantal, Onzelfstandig', '3');
    expect(answers()).toEqual({ homes: { own: { count: 12, rent: 120_050 }, shared: { count: 3 } } });
    expect([...screen.root.querySelectorAll('output')].map((total) => total.textContent)).toEqual([
      '15',
      '€\u00a01.200,50',
    ]);
  });

  it('takes a piece of a spreadsheet and names the cell that is wrong', async () => {
    const { screen, answers } = await ask([homes], { homes: { own: { count: 1 } } });
    await paste(screen, 'Aantal, Zelfstandig', '4\t1.000\ndrie\t\n9\t9');
    expect(answers()).toEqual({ homes: { own: { count: 4, rent: 100_000 }, shared: { count: 'drie' } } });
    expect(screen.describes(screen.field('Aantal, Onzelfstandig'))).toContain('geen getal');
    expect(screen.text).toContain('1 rij paste niet: deze tabel heeft ten hoogste 2 rijen.');
    expect(screen.field('Aantal, Onzelfstandig').value).toBe('drie');
  });
});

describe('costs and income', () => {
  it('shows the totals by category and with VAT, and what is short', async () => {
    const { screen } = await ask(
      [
        {
          key: 'costs',
          type: 'table',
          label: { nl: 'Kosten' },
          totalsBy: 'kind',
          columns: [
            { key: 'kind', type: 'choice', label: { nl: 'Soort' }, options: kinds },
            money,
            { key: 'vat', type: 'money', label: { nl: 'Btw' }, vat: true },
          ],
        },
        {
          key: 'income',
          type: 'table',
          label: { nl: 'Dekking' },
          columns: [{ ...money, label: { nl: 'Inkomsten' } }],
          balance: { costs: 'costs', rule: 'equal' },
        },
      ],
      { costs: [{ kind: 'own', amount: 100_00, vat: 21_00 }], income: [{ amount: 100_00 }] },
    );
    expect(screen.text).toContain('Totaal zonder btw€ 100,00');
    expect(screen.text).toContain('Totaal met btw€ 121,00');
    expect(screen.text).toContain('Totaal per soort Zelfstandig€ 121,00');
    expect(screen.text).toContain('Tekort€ 21,00');
    await screen.click('Verder');
    expect(screen.text).toContain('De kosten zijn € 121,00 en de dekking is € 100,00. Vul nog € 21,00 aan.');
    await screen.type('Inkomsten, Rij 1', '121');
    expect(screen.text).toContain('Kosten en dekking zijn gelijk.');
    await screen.leave('Inkomsten, Rij 1');
    expect(screen.text).not.toContain('Vul nog');
  });
});

describe('partners', () => {
  const partners: Omit<Question, 'neededFor'> = {
    key: 'partners',
    type: 'partners',
    label: { nl: 'Partners' },
    options: kinds,
  };

  it('collects the details of each, and moves the focus to the new one', async () => {
    const { screen, answers } = await ask([partners]);
    await screen.click('Partner toevoegen');
    expect(document.activeElement).toBe(screen.field('Naam van de organisatie'));
    await screen.type('Naam van de organisatie', 'Woonstichting');
    await screen.type('Soort organisatie', 'own');
    await screen.type('KvK-nummer (optioneel)', '1234');
    await screen.type('Bijdrage in euro (optioneel)', '1.000');
    await screen.leave('KvK-nummer (optioneel)');
    expect(screen.describes(screen.field('KvK-nummer (optioneel)'))).toContain('acht cijfers');
    expect(answers()).toEqual({
      partners: [{ name: 'Woonstichting', kind: 'own', registration: '1234', contribution: 100_000 }],
    });
    await screen.click('Partner 1 verwijderen');
    expect(answers()).toEqual({});
  });

  it('names everything that is missing when it is sent', async () => {
    const { screen } = await ask([partners], { partners: [{ name: 'Woonstichting' }] });
    await screen.click('Verder');
    for (const label of ['Soort organisatie', 'Contactpersoon', 'E-mailadres']) {
      expect(screen.field(label).getAttribute('aria-invalid')).toBe('true');
    }
  });
});

describe('files of a question', () => {
  const question: Omit<Question, 'neededFor'> = { key: 'plan', type: 'files', label: { nl: 'Tekening' } };
  const file = { documentId: '00000000-0000-4000-8000-000000000000', fileName: 'plan.pdf' };
  const place: QuestionFiles = {
    send: () => () => of(),
    remove: () => Promise.resolve(true),
    href: (id) => `/files/${id}`,
    sizeOf: () => 2048,
    accept: () => ['pdf'],
    maxBytes: () => 1000,
  };

  it('lists the files with a link, and takes one away', async () => {
    const { screen, answers } = await ask([question], { plan: [file] }, place);
    expect(screen.link('plan.pdf').getAttribute('href')).toBe(`/files/${file.documentId}`);
    await screen.click('plan.pdf verwijderen');
    expect(answers()).toEqual({});
    await screen.click('Verder');
    expect(screen.text).toContain('Vul in: Tekening.');
  });

  it('says where there is no place for files', async () => {
    const { screen } = await ask([question]);
    expect(screen.text).toContain('In een echte aanvraag voegt u hier bestanden toe.');
  });
});
