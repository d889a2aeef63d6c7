// SPDX-License-Identifier: EUPL-1.2
import { type EffectLine, type SchemeDefinition, sourceUnder, upholdings } from '#domain';
import type { Contested } from './contested';
import type { ObjectionEffectResponse, UpholdingResponse } from './objection-responses.dto';

type Legal = SchemeDefinition['legal'];

/** An effect as people see it; an article of title 4.2 is named as the scheme makes it apply, or not at all. */
export function effectResponse({ key, source, text }: EffectLine, legal: Legal): ObjectionEffectResponse {
  return { key, source: sourceUnder(source, legal) ?? null, text: { ...text } };
}

/** What upholding this objection does, before anybody advises. */
export function upholdingResponse(
  contested: Contested,
  penaltyMostCents: number | null,
  legal: Legal,
): UpholdingResponse {
  const { matter, ownCents, mostCents, extension, stillDecides } = contested;
  const { text, source, amount, days } = upholdings[matter];
  return {
    matter,
    text: { ...text },
    source: sourceUnder(source, legal) ?? null,
    ownCents,
    mostCents: penaltyMostCents ?? mostCents,
    aboutMoney: stillDecides && amount !== 'none' && (mostCents === null || mostCents > ownCents),
    ownMonths: extension?.ownMonths ?? null,
    askedMonths: extension?.askedMonths ?? null,
    datesMaySet: stillDecides && (days === 'may_be_set' || days === 'restored') && contested.grantState !== null,
    overtaken: !stillDecides,
  };
}
