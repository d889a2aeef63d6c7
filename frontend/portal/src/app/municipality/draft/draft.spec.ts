// SPDX-License-Identifier: EUPL-1.2
import { type GrantTypeDefinition, localDate } from '#domain';
import { answersOf, documentsPart, draftProblems } from './draft-check';
import { documentProgress, isReady, pageProgress, untouchedParts } from './draft-tasks';

const today = localDate('2026-05-01');
const text = (nl: string) => ({ nl });
const needed = text('Nodig.');
const type = {
  pages: [
    { key: 'people', title: text('Mensen'), questions: [{ key: 'together', type: 'boolean', label: text('Samen?') }] },
    {
      key: 'plan',
      title: text('Plan'),
      questions: [
        { key: 'name', type: 'text', label: text('Naam'), neededFor: needed, maxLength: 200 },
        { key: 'homes', type: 'number', label: text('Woningen'), neededFor: needed, minimum: 0 },
        { key: 'partner', type: 'text', label: text('Partner'), neededFor: needed, visibleWhen: 'together = true' },
      ],
    },
  ],
  documents: [
    { key: 'budget', title: text('Begroting'), required: true },
    { key: 'statement', title: text('Verklaring'), required: false, requiredWhen: 'together = true' },
  ],
} as unknown as GrantTypeDefinition;
const [people, plan] = type.pages as [GrantTypeDefinition['pages'][number], GrantTypeDefinition['pages'][number]];
const budget = { kind: 'budget', purpose: 'application' };

describe('how far a page is', () => {
  test.each([
    [{}, 'not_started', 0, 2],
    [{ name: 'Kade' }, 'in_progress', 1, 2],
    [{ name: 'Kade', homes: 12 }, 'done', 2, 2],
    [{ name: 'Kade', homes: -3 }, 'problem', 2, 2],
    [{ name: 'Kade', homes: 12, together: true }, 'in_progress', 2, 3],
  ])('%j is %s', (answers, status, filled, shown) => {
    expect(pageProgress(plan, answers, today)).toMatchObject({ status, filled, shown });
  });

  test('a page that asks nothing needed does not stand in the way', () => {
    const pages = [pageProgress(plan, { name: 'Kade', homes: 12 }, today), pageProgress(people, {}, today)];
    expect(pages[1]).toMatchObject({ status: 'not_started', voluntary: true });
    expect(isReady(pages, 0)).toBe(true);
    expect(isReady(pages, 1)).toBe(false);
  });

  test('documents follow the answers, and files of other steps do not count', () => {
    expect(documentProgress(type, {}, [])).toEqual({ status: 'not_started', present: 0, missing: 1 });
    expect(documentProgress(type, {}, [budget])).toMatchObject({ status: 'done' });
    expect(documentProgress(type, { together: true }, [budget])).toMatchObject({ status: 'in_progress', missing: 1 });
    expect(documentProgress(type, {}, [{ kind: 'budget', purpose: 'report' }])).toMatchObject({ missing: 1 });
  });
});

describe('what the province asked', () => {
  const invitation = {
    invitedOn: '2026-05-01',
    items: [
      { kind: 'document', key: 'budget', text: 'Een nieuwe begroting.' },
      { kind: 'answer', key: 'homes', text: 'Hoeveel?' },
      { kind: 'other', key: '', text: 'Bel ons.' },
    ],
  };
  const page = (savedAt: string) => ({ pageKey: 'plan', savedAt });
  const file = (locked: boolean) => ({ ...budget, locked });

  test('stays open until a new file is added and the page is saved again', () => {
    const before = { pages: [page('2026-04-20T10:00:00Z')], documents: [file(true)] };
    expect([...untouchedParts(type, invitation, before)]).toEqual([documentsPart, 'plan']);
    const after = { pages: [page('2026-05-03T10:00:00Z')], documents: [file(true), file(false)] };
    expect([...untouchedParts(type, invitation, after)]).toEqual([]);
    expect([...untouchedParts(type, undefined, before)]).toEqual([]);
  });
});

describe('what stands in the way of sending', () => {
  test('everything at once, each with the part where it can be mended', () => {
    const answers = answersOf([{ answers: { homes: -3, unknown: 'x' } }, { answers: { together: true } }]);
    expect(draftProblems(type, answers, [], today).map(({ part, path }) => [part, path])).toEqual([
      ['plan', 'name'],
      ['plan', 'homes'],
      ['plan', 'partner'],
      [documentsPart, 'budget'],
      [documentsPart, 'statement'],
    ]);
  });

  test('nothing when all is there', () => {
    expect(draftProblems(type, { name: 'Kade', homes: 0 }, [budget], today)).toEqual([]);
  });
});
