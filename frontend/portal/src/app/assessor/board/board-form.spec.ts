// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { Screen } from '../../shared/testing/screen';
import { BoardForm } from './board-form';
import { boardIn, boardOnly } from './board-questions';

describe('recording what the board decided', () => {
  it('is possible where nothing is allowed for want of a mandate, and nowhere else', () => {
    const no = { known: true, allowed: false };
    const noMandate = { ...no, refusal: { code: 'NO_MANDATE' } as const };
    expect(boardOnly(noMandate)).toBe(true);
    expect(boardOnly(noMandate, { known: true, allowed: true })).toBe(false);
    expect(boardOnly({ ...no, refusal: { code: 'FOUR_EYES' } })).toBe(false);
    expect(boardOnly(no)).toBe(false);
  });

  it('counts once the day and the paper are both there', () => {
    expect(boardIn({ boardDecidedOn: '2026-03-02' })).toBeUndefined();
    expect(boardIn({ boardDecidedOn: '2026-03-02', boardPaper: '  ' })).toBeUndefined();
    expect(boardIn({ boardDecidedOn: '2026-03-02', boardPaper: 'PZH-1' })).toEqual({
      decidedOn: '2026-03-02',
      paper: 'PZH-1',
    });
  });

  it('says why it is asked, and has a label at each field', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const fixture = TestBed.createComponent(BoardForm);
    const screen = new Screen(fixture);
    await screen.settle();
    expect(screen.text).toContain('Voor dit besluit heeft u geen mandaat.');
    expect(screen.text).toContain('Wat is het nummer van het GS-voorstel?');
    expect(fixture.componentInstance.board()).toBeUndefined();
  });
});
