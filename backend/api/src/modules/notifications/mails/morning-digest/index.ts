// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

/** One day in the digest. */
export interface DigestItem {
  readonly what: string;
  readonly caseName: string;
  /** The municipality, for people of the province. */
  readonly organisation: string;
  readonly dueOn: string;
  readonly daysLeft: number;
  /** Whether it has been late for so long that it is brought to attention higher up. */
  readonly escalated: boolean;
  readonly link: string;
}

export interface MorningDigestData extends CaseMailData {
  readonly day: string;
  readonly items: readonly DigestItem[];
}

export const morningDigest = defineMail<MorningDigestData>(__dirname, {
  name: 'morning-digest',
  action: 'Ga naar uw agenda',
  subject: ({ day, items }) =>
    items.length === 1 ? `Een datum vraagt uw aandacht: ${day}` : `${items.length} datums vragen uw aandacht: ${day}`,
});
