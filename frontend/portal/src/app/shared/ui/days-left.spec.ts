// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Screen } from '../testing/screen';
import { DaysLeft } from './days-left';

async function show(inputs: Record<string, unknown>) {
  TestBed.configureTestingModule({ providers: [provideHttpClient()] });
  const fixture = TestBed.createComponent(DaysLeft);
  const all = { today: '2026-03-10', ...inputs };
  Object.entries(all).forEach(([name, value]) => fixture.componentRef.setInput(name, value));
  const screen = new Screen(fixture);
  await screen.settle();
  return screen;
}

describe('how long there is left', () => {
  it.each([
    ['2026-04-10', 'nog 31 dagen', 'neutral'],
    ['2026-03-16', 'nog 6 dagen', 'warning'],
    ['2026-03-11', 'nog 1 dag', 'warning'],
    ['2026-03-10', 'vandaag', 'warning'],
    ['2026-03-09', '1 dag te laat', 'danger'],
    ['2026-03-08', '2 dagen te laat', 'danger'],
  ])('%s: %s', async (dueOn, text, tone) => {
    const screen = await show({ dueOn });
    expect(screen.text).toBe(text);
    expect(screen.root.querySelector(`.flx-tone-${tone} svg`)).not.toBeNull();
  });

  it('counts across the change of the clock', async () => {
    expect((await show({ dueOn: '2026-03-30' })).text).toBe('nog 20 dagen');
  });

  it('says when the clock stands still or the work is done', async () => {
    expect((await show({ dueOn: '2026-03-16', suspended: true })).text).toBe('opgeschort');
    TestBed.resetTestingModule();
    expect((await show({ dueOn: '2026-03-01', done: true })).text).toBe('afgerond');
  });

  it('says nothing without a date', async () => {
    expect((await show({ dueOn: null })).text).toBe('');
  });
});
