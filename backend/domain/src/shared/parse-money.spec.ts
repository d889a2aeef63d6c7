// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { formatMoney } from './format';
import { parseMoney } from './parse-money';

describe('an amount as people type it', () => {
  test.each([
    ['0', 0],
    ['5', 500],
    ['12,5', 1_250],
    ['12,50', 1_250],
    ['1234', 123_400],
    ['1.234', 123_400],
    ['1.234,56', 123_456],
    ['1234,56', 123_456],
    ['1234.56', 123_456],
    ['1.234.567', 123_456_700],
    ['1.234.567,89', 123_456_789],
    ['1 234', 123_400],
    ['€ 1 234', 123_400],
    ['€1.234,56', 123_456],
    ['EUR 1.234', 123_400],
    ['1.500,-', 150_000],
    ['1500 euro', 150_000],
    [' 12.500,00 ', 1_250_000],
    ['€\u00a012.500,00', 1_250_000],
    ['10.000.000.000', 1_000_000_000_000],
  ])('"%s" is %d cents', (text, cents) => {
    expect(parseMoney(text)).toEqual({ cents });
  });

  test.each([
    '1,234',
    '1.234,567',
    '1,234.56',
    '12.34.567',
    '1.23.4',
    '1.2',
    '1.2345',
    '12,',
    ',50',
    'veel',
    '1e3',
    '0x10',
    '12 34',
    'NaN',
    '١٢',
  ])('"%s" is refused with what was typed', (text) => {
    const parsed = parseMoney(text);
    expect(parsed).toEqual({
      problem: {
        nl: `Vul een bedrag in euro in, bijvoorbeeld 1.234,56. U typte "${text}".`,
        en: `Enter an amount in euro, for instance 1.234,56. You typed "${text}".`,
      },
    });
  });

  test.each(['-5', '€ -5', '−5', '-1.234,56'])('"%s" is below zero', (text) => {
    expect(parseMoney(text)).toMatchObject({ problem: { nl: expect.stringContaining('0 euro of meer') as string } });
  });

  test('nothing, too much and a very long text each have their own answer', () => {
    expect(parseMoney('  ')).toMatchObject({ problem: { nl: 'Vul een bedrag in euro in, bijvoorbeeld 1.234,56.' } });
    expect(parseMoney('10.000.000.000,01')).toMatchObject({
      problem: { nl: expect.stringContaining('ten hoogste') as string },
    });
    expect(JSON.stringify(parseMoney('x'.repeat(5_000))).length).toBeLessThan(300);
  });

  test('what we write, we can read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (cents) => {
        expect(parseMoney(formatMoney(cents))).toEqual({ cents });
      }),
    );
  });
});
