// SPDX-License-Identifier: EUPL-1.2
import {
  type AccountKind,
  accountabilityOf,
  formatMoney,
  type GrantTypeDefinition,
  type SchemeDefinition,
  stateAidOf,
  type StateAidRule,
} from '#domain';
import type { ReservationCondition } from '../budget/reservation-condition';
import type { GroundFact } from '../letters';

type Basis = Exclude<StateAidRule['basis'], 'none'>;

const bases: Readonly<Record<Basis, string>> = {
  de_minimis: 'de-minimissteun',
  sgei_de_minimis: 'de-minimissteun voor een dienst van algemeen economisch belang',
  sgei_decision: 'compensatie voor een dienst van algemeen economisch belang',
  block_exemption: 'steun die is vrijgesteld van aanmelding bij de Europese Commissie',
};

const accounts: Readonly<Record<AccountKind, string>> = {
  none: 'U hoeft over deze subsidie geen verantwoording af te leggen.',
  sample: 'U laat desgevraagd zien dat de activiteiten zijn uitgevoerd. Wij vragen dat steekproefsgewijs.',
  performance: 'U laat zien dat de activiteiten zijn uitgevoerd.',
  performance_and_costs: 'U laat zien dat de activiteiten zijn uitgevoerd, en wat zij hebben gekost.',
  accountant: 'U verantwoordt de activiteiten en de kosten met een controleverklaring van een accountant.',
  sisa: 'U verantwoordt de subsidie in de SiSa-bijlage bij uw jaarrekening.',
  yearly_together: 'U verantwoordt deze subsidie eens per jaar, samen met uw andere subsidies.',
};

/** In the lowest tier, of who asks for determination by itself. */
const shownOnRequest =
  'Bij uw verzoek om vaststelling laat u zien dat de activiteiten zijn uitgevoerd. Meer bewijs vragen wij steekproefsgewijs.';

function aidClause(rule: StateAidRule | undefined, grantedCents: number): GroundFact[] {
  if (!rule || rule.basis === 'none') return [];
  const counts = rule.ceilingCents
    ? ` Samen met andere steun van dit soort mag die in drie jaar niet hoger zijn dan ${formatMoney(rule.ceilingCents)}. Bewaar deze brief: u geeft dit bedrag op als u opnieuw steun vraagt.`
    : '';
  const { article } = rule;
  return [
    { text: `De subsidie van ${formatMoney(grantedCents)} is ${bases[rule.basis]} (${article}).${counts}`, article },
  ];
}

const inWords = ['', 'een', 'twee', 'drie', 'vier'];

/** What the clauses of a grant rest on; cents. */
export interface ClauseFacts {
  readonly grantedCents: number;
  readonly budgetYear: number;
  readonly reservation: ReservationCondition | null;
}

/** What a grant says beside its obligations, because the scheme says so: each sentence with its article. */
export function grantClauses(
  scheme: SchemeDefinition,
  type: GrantTypeDefinition,
  { grantedCents, budgetYear, reservation }: ClauseFacts,
): GroundFact[] {
  const { kind, article: accountArticle } = accountabilityOf(scheme, type, grantedCents);
  const onRequest = type.determination.mode === 'on_request';
  return [
    ...(reservation
      ? [
          {
            text: `Wij verlenen de subsidie onder de voorwaarde dat er in de begroting van ${budgetYear} genoeg geld voor beschikbaar komt. Is dat er niet, dan laten wij u dat binnen ${inWords[reservation.weeks] ?? reservation.weeks} ${reservation.weeks === 1 ? 'week' : 'weken'} na de vaststelling van die begroting weten.`,
            article: reservation.article,
          },
        ]
      : []),
    ...aidClause(stateAidOf(scheme, type), grantedCents),
    { text: kind === 'sample' && onRequest ? shownOnRequest : accounts[kind], article: accountArticle },
    ...(type.notifications ?? []).map(({ text, withinDays, article }) => ({
      text: `${text.nl} Dat doet u binnen ${withinDays} ${withinDays === 1 ? 'dag' : 'dagen'}.`,
      article,
    })),
  ];
}
