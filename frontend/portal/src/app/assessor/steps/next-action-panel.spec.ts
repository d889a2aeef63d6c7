// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { signal } from '@angular/core';
import { Session } from '../../shared/session';
import { Screen } from '../../shared/testing/screen';
import type { AllowedActionResponse, CaseResponse } from '../../case/api-models';
import { NextActionPanel } from './next-action-panel';

function action(name: string, more: Partial<AllowedActionResponse> = {}): AllowedActionResponse {
  const [thing = '', step = ''] = name.split('.');
  return { thing, action: step, subjectId: 'c-1', allowed: true, refusal: null, ...more };
}

const no = (code: string, more: object = {}): Partial<AllowedActionResponse> => ({
  allowed: false,
  refusal: { code, ...more },
});

const me = { id: 'p-1', name: 'Joost', email: 'joost@pzh.example' };

async function show(file: object, roles: readonly string[] = ['assessor']) {
  const session = { person: signal(me), hasRole: (...wanted: string[]) => wanted.some((role) => roles.includes(role)) };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Session, useValue: session }] });
  const fixture = TestBed.createComponent(NextActionPanel);
  const base = { id: 'c-1', assignee: null, conflicts: [], grant: null, allowedActions: [] };
  fixture.componentRef.setInput('file', { ...base, ...file } as unknown as CaseResponse);
  const screen = new Screen(fixture);
  await screen.settle();
  return { fixture, screen };
}

describe('the panel with the next steps', () => {
  it('says the consequence of what can be done, and opens it', async () => {
    const { fixture, screen } = await show({ allowedActions: [action('application.judgeComplete')] });
    const opened: string[] = [];
    fixture.componentInstance.open.subscribe((step) => opened.push(step));
    expect(screen.text).toContain('De zaak gaat naar de inhoudelijke beoordeling');
    await screen.click('Volledig verklaren');
    expect(opened).toEqual(['application.judgeComplete']);
  });

  it('says why something cannot be done, with the article, once for steps with the same reason', async () => {
    const role = no('NOT_YOUR_ROLE', { details: { roles: ['decider'] } });
    const { screen } = await show({
      allowedActions: [
        action('application.adviseNotToProcess', no('CURE_TERM_RUNNING', { source: 'Awb 4:5(1)' })),
        action('application.grant', role),
        action('application.refuse', role),
      ],
    });
    expect(screen.text).toContain('U hoeft nu niets te doen in deze zaak.');
    expect(screen.text).toContain('De gemeente mag de aanvraag nog aanvullen.');
    expect(screen.text).toContain('Grondslag: Awb 4:5(1)');
    expect(screen.text).toContain('Verlenen · Afwijzen');
    expect(screen.text.match(/Vraag het iemand met deze rol: beslisser/g)).toHaveLength(1);
  });

  it('names the state instead of telling to refresh', async () => {
    const refusal = no('NOT_IN_THIS_STATE', { details: { state: 'in_assessment', action: 'grant' } });
    const { screen } = await show({ allowedActions: [action('application.grant', refusal)] });
    expect(screen.text).toContain('Dit hoort niet bij de stap “In behandeling”.');
  });

  it('leads to the page of the decision, the way forward first', async () => {
    const actions = [action('application.returnAdvice'), action('application.refuse')];
    const { screen } = await show({ allowedActions: actions }, ['decider']);
    expect(screen.link('Afwijzen').getAttribute('href')).toBe('/beoordeling/zaken/c-1/besluit?soort=refuse');
    expect(screen.text.indexOf('Afwijzen')).toBeLessThan(screen.text.indexOf('Advies terugsturen'));
    expect(screen.hasButton('Neem op mijn naam')).toBe(false);
  });

  it('shows which obligation a report is about, and hides steps of parts that cannot be taken', async () => {
    const grant = { obligations: [{ id: 'o-1', text: { nl: 'U begint met de werkzaamheden.' }, extensions: [] }] };
    const { screen } = await show({
      grant,
      allowedActions: [
        action('obligation.accept', { subjectId: 'o-1' }),
        action('obligation.accept', { subjectId: 'o-2', ...no('NOT_IN_THIS_STATE') }),
      ],
    });
    expect(screen.text).toContain('U begint met de werkzaamheden.');
    expect(screen.link('Melding goedkeuren').getAttribute('href')).toContain('tab=uitvoering#obligation-o-1');
    expect(screen.text).not.toContain('Dit kan nu niet');
  });

  it('offers to take a case that is not on the name of the person', async () => {
    const { fixture, screen } = await show({ assignee: { id: 'p-2', name: 'Meryem' } });
    let taken = 0;
    fixture.componentInstance.take.subscribe(() => taken++);
    expect(screen.text).toContain('Deze zaak staat op naam van Meryem.');
    await screen.click('Neem over');
    expect(taken).toBe(1);
    TestBed.resetTestingModule();
    expect((await show({ assignee: me })).screen.hasButton('Neem over')).toBe(false);
  });
});
