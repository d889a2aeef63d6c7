// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse } from '@angular/common/http';
import { jest } from '@jest/globals';
import { idempotencyKey } from '../http';
import { Autosave, type AutosaveOptions } from './autosave';

const refusal = (status: number, code: string) => new HttpErrorResponse({ status, error: { code, status } });
const offline = new HttpErrorResponse({ status: 0 });

function setUp() {
  const save = jest.fn<AutosaveOptions['save']>();
  const load = jest.fn<AutosaveOptions['load']>();
  const autosave = new Autosave({ save, load, delayMs: 800 });
  autosave.opened('project', 3);
  return { autosave, save, load };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('saving by itself', () => {
  it('waits for a pause in the typing and saves the newest answers once', async () => {
    const { autosave, save } = setUp();
    save.mockResolvedValue({ revision: 4, savedAt: '2026-03-10T13:03:00Z' });
    autosave.changed('project', { name: 'a' });
    await jest.advanceTimersByTimeAsync(500);
    autosave.changed('project', { name: 'ab' });
    expect(autosave.state()).toBe('pending');
    await jest.advanceTimersByTimeAsync(800);
    expect(save).toHaveBeenCalledTimes(1);
    expect(save).toHaveBeenCalledWith('project', { name: 'ab' }, 3, expect.anything());
    expect(autosave.state()).toBe('saved');
    expect(autosave.savedAt()?.toISOString()).toBe('2026-03-10T13:03:00.000Z');
    expect(autosave.hasUnsaved()).toBe(false);
  });

  it('saves what was typed during a save afterwards, on the new revision', async () => {
    const { autosave, save } = setUp();
    let answer: (saved: { revision: number }) => void = () => undefined;
    save.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    save.mockResolvedValueOnce({ revision: 5 });
    autosave.changed('project', { name: 'a' });
    await jest.advanceTimersByTimeAsync(800);
    autosave.changed('project', { name: 'b' });
    answer({ revision: 4 });
    await jest.advanceTimersByTimeAsync(800);
    expect(save.mock.calls[1]?.slice(0, 3)).toEqual(['project', { name: 'b' }, 4]);
    expect(autosave.hasUnsaved()).toBe(false);
  });

  it('keeps the work when there is no connection and tries again as the same command', async () => {
    const { autosave, save } = setUp();
    save.mockRejectedValueOnce(offline).mockRejectedValueOnce(offline).mockResolvedValueOnce({ revision: 4 });
    autosave.changed('project', { name: 'a' });
    await jest.advanceTimersByTimeAsync(800);
    expect(autosave.state()).toBe('waiting');
    expect(autosave.hasUnsaved()).toBe(true);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(autosave.state()).toBe('waiting');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(autosave.state()).toBe('saved');
    const keys = save.mock.calls.map(([, , , context]) => context.get(idempotencyKey));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toEqual(expect.any(String));
  });

  it('keeps the work after a 401 and sends it on request, without asking again by itself', async () => {
    const { autosave, save } = setUp();
    save.mockRejectedValueOnce(refusal(401, 'NOT_SIGNED_IN')).mockResolvedValueOnce({ revision: 4 });
    autosave.changed('project', { name: 'a' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(autosave.state()).toBe('waiting');
    await expect(autosave.flush()).resolves.toBe(true);
    expect(save.mock.calls[1]?.[1]).toEqual({ name: 'a' });
  });

  it('shows both versions when somebody else has saved, and overwrites only when told so', async () => {
    const { autosave, save, load } = setUp();
    save.mockRejectedValueOnce(refusal(409, 'STALE_REVISION')).mockResolvedValueOnce({ revision: 8 });
    load.mockResolvedValueOnce({ answers: { name: 'theirs' }, revision: 7 });
    autosave.changed('project', { name: 'mine' });
    await jest.advanceTimersByTimeAsync(800);
    expect(autosave.state()).toBe('conflict');
    expect(autosave.conflict()).toMatchObject({ mine: { name: 'mine' }, theirs: { name: 'theirs' } });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    await expect(autosave.flush()).resolves.toBe(false);
    await autosave.keepMine();
    expect(save.mock.calls[1]?.slice(0, 3)).toEqual(['project', { name: 'mine' }, 7]);
    expect(autosave.conflict()).toBeUndefined();
  });

  it('gives the other version to the page when the person takes that one', async () => {
    const { autosave, save, load } = setUp();
    save.mockRejectedValueOnce(refusal(409, 'STALE_REVISION'));
    load.mockResolvedValueOnce({ answers: { name: 'theirs' }, revision: 7 });
    autosave.changed('project', { name: 'mine' });
    await jest.advanceTimersByTimeAsync(800);
    expect(autosave.takeTheirs()).toEqual({ name: 'theirs' });
    expect(autosave.hasUnsaved()).toBe(false);
  });

  it('does not ask when the other version says the same', async () => {
    const { autosave, save, load } = setUp();
    save.mockRejectedValueOnce(refusal(409, 'STALE_REVISION')).mockResolvedValueOnce({ revision: 8 });
    load.mockResolvedValueOnce({ answers: { site: { town: 'Leiden', street: 'Weg' } }, revision: 7 });
    autosave.changed('project', { site: { street: 'Weg', town: 'Leiden' } });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(autosave.conflict()).toBeUndefined();
    expect(autosave.state()).toBe('saved');
  });

  it('stops at a refusal and says why', async () => {
    const { autosave, save } = setUp();
    save.mockRejectedValueOnce(refusal(409, 'WINDOW_CLOSED'));
    autosave.changed('project', { name: 'a' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(autosave.state()).toBe('refused');
    expect(autosave.problem()?.code).toBe('WINDOW_CLOSED');
  });
});
