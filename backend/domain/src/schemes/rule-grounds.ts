// SPDX-License-Identifier: EUPL-1.2
import type { Answers, Decision } from '../forms/evaluate';
import { formatMoney } from '../shared/format';
import type { LocalDate } from '../shared/local-date';
import type { ExclusionRule, GrantTypeDefinition, RefusalGround, SchemeDefinition, StateAidRule } from './definition';
import { exclusionDecision, type HeldGrant, worksStartTooEarly } from './judgements';
import { hasAidCeiling } from './state-aid';

/** What the grounds that follow from rules look at, beside the answers. */
export interface GroundFacts {
  /** The day of receipt; before that, today. */
  readonly receivedOn: LocalDate;
  /** What the applicant has from this and other schemes, without this case. */
  readonly held: readonly HeldGrant[];
  /** The keys of the schemes that are carried out here: only of those is known who has what. */
  readonly schemesHere: readonly string[];
  /** De-minimis aid in three years, in cents; nothing where it was not declared or does not count. */
  readonly aidCents?: number;
  /** The most that this may be, in cents. */
  readonly aidCeilingCents?: number;
}

const worksStartKey = 'works_start';
const stateAidKey = 'state_aid_ceiling';
const exclusionKey = ({ key }: Pick<ExclusionRule, 'key'>): string => `exclusion_${key}`;

/** The keys of the grounds that follow from rules: a ground of the definition may not be called so. */
export function isRuleGroundKey(key: string): boolean {
  return key === worksStartKey || key === stateAidKey || key.startsWith('exclusion_');
}

function stateAidGround({ article, ceilingCents = 0 }: StateAidRule): RefusalGround {
  return {
    key: stateAidKey,
    mandatory: true,
    text: {
      nl: `De steun in drie jaar komt boven ${formatMoney(ceilingCents)}.`,
      en: `The aid in three years passes ${formatMoney(ceilingCents, 'en')}.`,
    },
    article,
    rule: 'state_aid',
  };
}

/** The grounds for refusal that follow from rules of a type: the start of the works, exclusions, the ceiling of aid. */
function ruleGrounds(type: GrantTypeDefinition, stateAid: StateAidRule | undefined): RefusalGround[] {
  const { worksStart, exclusions = [] } = type;
  return [
    ...(worksStart
      ? [
          {
            key: worksStartKey,
            mandatory: true,
            text: worksStartText(worksStart.weeksAfterReceipt),
            article: worksStart.article,
            rule: 'works_start' as const,
          },
        ]
      : []),
    ...exclusions.map((rule): RefusalGround => ({
      key: exclusionKey(rule),
      mandatory: true,
      text: rule.text,
      article: rule.article,
      rule: 'exclusion',
    })),
    ...(stateAid && hasAidCeiling(stateAid) && stateAid.ceilingCents ? [stateAidGround(stateAid)] : []),
  ];
}

function worksStartText(weeks: number): RefusalGround['text'] {
  return weeks === 0
    ? {
        nl: 'De werken zijn begonnen voordat de aanvraag was ontvangen.',
        en: 'The works started before the application was received.',
      }
    : {
        nl: `De werken beginnen binnen ${weeks} ${weeks === 1 ? 'week' : 'weken'} na de ontvangst van de aanvraag.`,
        en: `The works start within ${weeks} ${weeks === 1 ? 'week' : 'weeks'} after the receipt of the application.`,
      };
}

/** The rule on state aid of a type: its own, or that of its scheme. */
export function stateAidOf(
  scheme: Pick<SchemeDefinition, 'stateAid'>,
  type: Pick<GrantTypeDefinition, 'stateAid'>,
): StateAidRule | undefined {
  return type.stateAid ?? scheme.stateAid;
}

/**
 * A type as a case meets it: with the grounds for refusal that its rules bring, and with the statement of the partners as a
 * document that is needed when there are partners.
 *
 * @source the refusal article of the scheme; the applicants article on a lead applicant
 */
export function appliedType(scheme: SchemeDefinition, type: GrantTypeDefinition): GrantTypeDefinition {
  const { lead } = scheme.applicants;
  const known = new Set(type.refusalGrounds.map(({ key }) => key));
  const more = ruleGrounds(type, stateAidOf(scheme, type)).filter(({ key }) => !known.has(key));
  return {
    ...type,
    refusalGrounds: [...type.refusalGrounds, ...more],
    documents: lead
      ? type.documents.map((document) =>
          document.key === lead.statement ? { ...document, requiredWith: lead.partners } : document,
        )
      : type.documents,
  };
}

/** A scheme as its cases meet it. */
export function appliedScheme(scheme: SchemeDefinition): SchemeDefinition {
  return { ...scheme, types: scheme.types.map((type) => appliedType(scheme, type)) };
}

/** Whether a ground that follows from a rule applies; undecided without the facts that it looks at. */
export function ruleGroundDecision(
  type: GrantTypeDefinition,
  ground: RefusalGround,
  answers: Answers,
  facts: GroundFacts | undefined,
): Decision & { readonly cases?: readonly string[] } {
  if (!facts) return { decided: false, reason: 'no facts of the applicant' };
  if (ground.rule === 'works_start') return worksStartTooEarly(type, answers, facts.receivedOn);
  const exclusion = type.exclusions?.find((rule) => exclusionKey(rule) === ground.key);
  if (exclusion) return exclusionDecision(exclusion, answers, facts.held, facts.schemesHere);
  const { aidCents, aidCeilingCents } = facts;
  if (aidCents === undefined || aidCeilingCents === undefined) return { decided: false, reason: 'not declared: aid' };
  return { decided: true, value: aidCents >= aidCeilingCents };
}
