// SPDX-License-Identifier: EUPL-1.2
import { passwordErrors } from './password-rules';

const context = {
  email: 'sanne.visser@leiden.example',
  name: 'Sanne Visser',
  common: new Set(['wachtwoord', 'qwerty123456', 'sinterklaas', 'motherfucker']),
};
const codes = (password: string): string[] => passwordErrors(password, context).map(({ code }) => code);

describe('A new password', () => {
  it.each([
    ['elf tekens!', ['TOO_SHORT']],
    ['twaalf teken', []],
    ['é'.normalize('NFC') + 'lf tekens!', ['TOO_SHORT']],
    [`${'ab cd ef gh '.repeat(16)}lengte!!`, []],
    [`${'ab cd ef gh '.repeat(16)}lengte!!!`, ['TOO_LONG']],
  ])('%s', (password, expected) => expect(codes(password)).toEqual(expected));

  it.each([
    'qwerty123456',
    'QWERTY123456',
    'Sinterklaas2026!',
    'W@chtw00rd2026',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    '987654321098',
    'SanneVisser12',
    'sanne.visser@leiden.example',
  ])('refuses %s: everybody tries it', (password) => expect(codes(password)).toEqual(['DOES_NOT_HOLD']));

  it.each(['fiets langs de Rijn', 'vier rode paraplu’s', 'sanne fietst langs de kade'])('takes %s', (password) =>
    expect(codes(password)).toEqual([]),
  );
});
