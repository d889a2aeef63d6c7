// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition } from '../schemes/definition';
import type { LocalizedText } from '../shared/text';

/** What a change of a grant does: before its determination, or of the determination itself. */
export const changeKinds = ['amend', 'withdraw', 'amendDetermination', 'withdrawDetermination'] as const;

/** One kind of change; each is an action of the lifecycle of a grant. */
export type ChangeKind = (typeof changeKinds)[number];

/** Every ground on which a grant, or its determination, is changed. */
export const changeGroundKeys = [
  'on_request',
  'awb_4_48_a',
  'awb_4_48_b',
  'awb_4_48_c',
  'awb_4_48_d',
  'awb_4_48_e',
  'awb_4_50_a',
  'awb_4_50_b',
  'awb_4_49_a',
  'awb_4_49_b',
  'awb_4_49_c',
] as const;

/** One ground for a change. */
export type ChangeGroundKey = (typeof changeGroundKeys)[number];

/** A ground with the article that gives it, and how it is put to the recipient. */
export interface ChangeGround {
  /** The article, for instance `4:48`; absent where the recipient asked for the change. */
  readonly article?: string;
  readonly source: string;
  readonly text: LocalizedText;
  readonly phase: 'before' | 'after';
}

/**
 * The grounds for withdrawing or amending, before determination and after it.
 *
 * @source Awb 4:48(1), 4:49(1), 4:50(1)
 */
export const changeGrounds: Readonly<Record<ChangeGroundKey, ChangeGround>> = {
  on_request: {
    source: 'Awb 4:1',
    phase: 'before',
    text: { nl: 'De ontvanger vraagt om de wijziging.', en: 'The recipient asks for the change.' },
  },
  awb_4_48_a: {
    article: '4:48',
    source: 'Awb 4:48(1)(a)',
    phase: 'before',
    text: {
      nl: 'De activiteiten zijn niet of niet helemaal uitgevoerd, of worden dat niet.',
      en: 'The activities were not or not fully carried out, or will not be.',
    },
  },
  awb_4_48_b: {
    article: '4:48',
    source: 'Awb 4:48(1)(b)',
    phase: 'before',
    text: { nl: 'De verplichtingen zijn niet nagekomen.', en: 'The obligations were not complied with.' },
  },
  awb_4_48_c: {
    article: '4:48',
    source: 'Awb 4:48(1)(c)',
    phase: 'before',
    text: {
      nl: 'Onjuiste of onvolledige gegevens hebben tot een andere beslissing geleid.',
      en: 'Incorrect or incomplete data led to another decision.',
    },
  },
  awb_4_48_d: {
    article: '4:48',
    source: 'Awb 4:48(1)(d)',
    phase: 'before',
    text: {
      nl: 'De verlening was onjuist, en de ontvanger wist dat of behoorde dat te weten.',
      en: 'The grant was wrong, and the recipient knew or should have known.',
    },
  },
  awb_4_48_e: {
    article: '4:48',
    source: 'Awb 4:48(1)(e), 4:34(5)',
    phase: 'before',
    text: {
      nl: 'De begroting stelt het geld niet beschikbaar, en de verlening had dat voorbehoud.',
      en: 'The budget does not provide the money, and the grant was made on that condition.',
    },
  },
  awb_4_50_a: {
    article: '4:50',
    source: 'Awb 4:50(1)(a)',
    phase: 'before',
    text: { nl: 'De verlening was onjuist.', en: 'The grant was wrong.' },
  },
  awb_4_50_b: {
    article: '4:50',
    source: 'Awb 4:50(1)(b)',
    phase: 'before',
    text: {
      nl: 'Veranderde omstandigheden of gewijzigde inzichten verzetten zich tegen voortzetting.',
      en: 'Changed circumstances or views stand in the way of continuing.',
    },
  },
  awb_4_49_a: {
    article: '4:49',
    source: 'Awb 4:49(1)(a)',
    phase: 'after',
    text: {
      nl: 'Er zijn feiten die wij bij de vaststelling niet konden kennen en die tot een lager bedrag hadden geleid.',
      en: 'There are facts that we could not know at the determination and that would have led to a lower amount.',
    },
  },
  awb_4_49_b: {
    article: '4:49',
    source: 'Awb 4:49(1)(b)',
    phase: 'after',
    text: {
      nl: 'De vaststelling was onjuist, en de ontvanger wist dat of behoorde dat te weten.',
      en: 'The determination was wrong, and the recipient knew or should have known.',
    },
  },
  awb_4_49_c: {
    article: '4:49',
    source: 'Awb 4:49(1)(c)',
    phase: 'after',
    text: {
      nl: 'Na de vaststelling zijn verplichtingen niet nagekomen.',
      en: 'Obligations were not complied with after the determination.',
    },
  },
};

/** Why a subsidy is determined lower than granted. @source Awb 4:46(2) */
export const lowerGroundKeys = ['awb_4_46_a', 'awb_4_46_b', 'awb_4_46_c', 'awb_4_46_d', 'awb_4_46_3'] as const;

/** One ground for determining lower. */
export type LowerGroundKey = (typeof lowerGroundKeys)[number];

/** The grounds for determining lower than granted, in the words for the recipient. @source Awb 4:46(2) */
export const lowerGrounds: Readonly<Record<LowerGroundKey, { readonly source: string; readonly text: LocalizedText }>> =
  {
    awb_4_46_a: {
      source: 'Awb 4:46(2)(a)',
      text: {
        nl: 'De activiteiten zijn niet of niet helemaal uitgevoerd.',
        en: 'The activities were not or not fully carried out.',
      },
    },
    awb_4_46_b: {
      source: 'Awb 4:46(2)(b)',
      text: { nl: 'De verplichtingen zijn niet nagekomen.', en: 'The obligations were not complied with.' },
    },
    awb_4_46_c: {
      source: 'Awb 4:46(2)(c)',
      text: {
        nl: 'Onjuiste of onvolledige gegevens hebben tot een andere beslissing geleid.',
        en: 'Incorrect or incomplete data led to another decision.',
      },
    },
    awb_4_46_d: {
      source: 'Awb 4:46(2)(d)',
      text: {
        nl: 'De verlening was onjuist, en de ontvanger wist dat of behoorde dat te weten.',
        en: 'The grant was wrong, and the recipient knew or should have known.',
      },
    },
    awb_4_46_3: {
      source: 'Awb 4:46(3)',
      text: {
        nl: 'Een deel van de kosten was in redelijkheid niet noodzakelijk en telt niet mee.',
        en: 'Part of the costs could not reasonably be called necessary and is left out.',
      },
    },
  };

/**
 * The grounds for determining a grant of this type lower: costs can be left out only where the amount depends on them.
 *
 * @source Awb 4:46(2), 4:46(3)
 */
export function lowerGroundsFor({ determination }: Pick<GrantTypeDefinition, 'determination'>): LowerGroundKey[] {
  return lowerGroundKeys.filter((key) => key !== 'awb_4_46_3' || determination.basis === 'actual_costs');
}
