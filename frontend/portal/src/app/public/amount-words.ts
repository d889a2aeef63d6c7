// SPDX-License-Identifier: EUPL-1.2
import { type AmountRule, type GrantTypeDefinition, type Language, formatMoney, questionsOf, textIn } from '#domain';

interface AmountTexts {
  lumpSum(amount: string): string;
  share(percentage: number, costs: string): string;
  perUnit(amount: string, question: string): string;
  unit(amount: string, unit: string): string;
  minimum(amount: string): string;
  maximum(amount: string): string;
  perYear(amount: string): string;
}

const texts: Readonly<Record<Language, AmountTexts>> = {
  nl: {
    lumpSum: (amount) => `U krijgt een vast bedrag van ${amount}.`,
    share: (percentage, costs) => `U krijgt ${percentage}% van: ${costs}.`,
    perUnit: (amount, question) => `Dat is ten hoogste ${amount} per stuk dat u telt bij “${question}”.`,
    unit: (amount, unit) => `${unit}: ${amount} per stuk.`,
    minimum: (amount) => `Wij verlenen geen subsidie van minder dan ${amount}.`,
    maximum: (amount) => `U krijgt ten hoogste ${amount} per aanvraag.`,
    perYear: (amount) => `Een gemeente krijgt ten hoogste ${amount} per jaar.`,
  },
  en: {
    lumpSum: (amount) => `You get a fixed amount of ${amount}.`,
    share: (percentage, costs) => `You get ${percentage}% of: ${costs}.`,
    perUnit: (amount, question) => `That is at most ${amount} for each one that you count at “${question}”.`,
    unit: (amount, unit) => `${unit}: ${amount} each.`,
    minimum: (amount) => `We do not grant less than ${amount}.`,
    maximum: (amount) => `You get at most ${amount} per application.`,
    perYear: (amount) => `A municipality gets at most ${amount} per year.`,
  },
};

/** How much a type gives, in sentences that follow from its definition. */
export function amountInWords(type: GrantTypeDefinition, language: Language): string[] {
  const words = texts[language];
  const money = (cents: number): string => formatMoney(cents, language);
  const limit = (cents: number | undefined, say: (amount: string) => string): string[] =>
    cents === undefined ? [] : [say(money(cents))];
  return [
    ...ruleInWords(type.amount, type, language),
    ...limit(type.maximumCents, words.maximum),
    ...limit(type.maximumPerApplicantPerYearCents, words.perYear),
    ...limit(type.minimumCents, words.minimum),
  ];
}

function ruleInWords(rule: AmountRule, type: GrantTypeDefinition, language: Language): string[] {
  const words = texts[language];
  switch (rule.method) {
    case 'lump_sum':
      return [words.lumpSum(formatMoney(rule.amountCents, language))];
    case 'percentage_of_costs': {
      const share = words.share(rule.percentage, withSmallFirst(textIn(rule.text, language)));
      const { perUnit } = rule;
      const counted = questionsOf(type).find(({ key }) => key === perUnit?.question);
      if (!perUnit || !counted) return [share];
      return [share, words.perUnit(formatMoney(perUnit.maximumCents, language), textIn(counted.label, language))];
    }
    case 'units': {
      const options = questionsOf(type).find(({ key }) => key === rule.question)?.options ?? [];
      return Object.entries(rule.pricesCents).map(([key, cents]) => {
        const option = options.find((one) => one.key === key);
        return words.unit(formatMoney(cents, language), textIn(option?.label ?? rule.text, language));
      });
    }
    case 'sum':
      return rule.parts.flatMap((part) => ruleInWords(part, type, language));
  }
}

function withSmallFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
