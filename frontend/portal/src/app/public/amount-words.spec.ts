// SPDX-License-Identifier: EUPL-1.2
import type { AmountRule, GrantTypeDefinition } from '#domain';
import { amountInWords } from './amount-words';

const text = { nl: 'Kosten van het werk', en: 'Costs of the work' };
const typeWith = (amount: AmountRule, more: Partial<GrantTypeDefinition> = {}): GrantTypeDefinition =>
  ({
    amount,
    pages: [
      {
        key: 'p',
        title: text,
        questions: [
          {
            key: 'homes',
            type: 'counts',
            label: text,
            options: [{ key: 'big', label: { nl: 'Grote woningen', en: 'Big homes' } }],
          },
        ],
      },
    ],
    ...more,
  }) as unknown as GrantTypeDefinition;

describe('the amount in words', () => {
  test('a share of costs with its limits', () => {
    const rule: AmountRule = {
      method: 'percentage_of_costs',
      costs: 'c',
      percentage: 50,
      perUnit: { question: 'homes', maximumCents: 200_000 },
      text,
      article: '8',
    };
    expect(amountInWords(typeWith(rule, { minimumCents: 250_000, maximumCents: 1_500_000 }), 'nl')).toEqual([
      'U krijgt 50% van: kosten van het werk.',
      'Dat is ten hoogste € 2.000,00 per stuk dat u telt bij “Kosten van het werk”.',
      'U krijgt ten hoogste € 15.000,00 per aanvraag.',
      'Wij verlenen geen subsidie van minder dan € 2.500,00.',
    ]);
  });

  test('a price per unit is named after the option of the question', () => {
    const rule: AmountRule = { method: 'units', question: 'homes', pricesCents: { big: 150_000 }, text, article: '8' };
    expect(amountInWords(typeWith(rule), 'en')).toEqual(['Big homes: €1,500.00 each.']);
  });
});
