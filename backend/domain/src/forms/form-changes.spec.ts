// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '../schemes/definition';
import { question, text } from '../testing/samples';
import { changesNothing, formChanges } from './form-changes';

const page = (questions: readonly Question[], key = 'project') => ({ key, title: text('Project'), questions });
const form = (questions: readonly Question[], documents: readonly string[] = []) => ({
  pages: [page(questions)],
  documents: documents.map((key) => ({ key, title: text(key), required: true })),
});
const name = question('name', 'text');
const homes = question('homes', 'number', { maximum: 50 });
const told = (from: ReturnType<typeof form>, to: ReturnType<typeof form>, answers = {}) =>
  formChanges(from, to, answers).questions.map(({ kind, key, differences }) => [kind, key, ...differences].join(' '));

describe('what changes for an application under another version', () => {
  it('is nothing when the form asks the same', () => {
    const changes = formChanges(form([name, homes], ['plan']), form([name, homes], ['plan']), { name: 'x' });
    expect(changesNothing(changes)).toBe(true);
    const why = { ...name, neededFor: text('in other words') };
    expect(changesNothing(formChanges(form([name]), form([why]), {}))).toBe(true);
  });

  it('names what came, went and changed, and in what', () => {
    const added = question('rent', 'money');
    const changed = { ...homes, maximum: 40, neededFor: undefined, label: text('How many?') };
    expect(told(form([name, homes]), form([added, changed]))).toEqual([
      'added rent',
      'changed homes wording limits needed',
      'vanished name',
    ]);
  });

  it('leaves out what was hidden and stays hidden, and says what a condition brings', () => {
    const yes = question('yes', 'boolean');
    const more = (visibleWhen: string) => question('more', 'text', { visibleWhen });
    const [before, after] = [form([yes, more('yes = true')]), form([yes, more('yes = false')])];
    expect(told(before, after, { yes: true })).toEqual(['vanished more condition']);
    expect(told(before, after, { yes: false })).toEqual(['added more condition']);
    expect(told(before, after, {})).toEqual([]);
  });

  it('says whether something was answered, and which documents are asked', () => {
    const changes = formChanges(form([name, homes], ['plan', 'lease']), form([homes], ['plan', 'permit']), {
      name: 'x',
    });
    expect(changes.questions).toMatchObject([{ kind: 'vanished', key: 'name', answered: true, page: 'project' }]);
    expect(changes.documents.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['added permit', 'vanished lease']);
  });
});
