// SPDX-License-Identifier: EUPL-1.2
import { baseUrl } from './accounts';

interface Text {
  readonly nl: string;
}
export interface Option {
  readonly key: string;
  readonly label: Text;
}

/** What a journey reads of a question in a definition. */
export interface Question {
  readonly key: string;
  readonly type: string;
  readonly label: Text;
  readonly neededFor?: Text;
  readonly visibleWhen?: string;
  readonly options?: readonly Option[];
  readonly columns?: readonly { key: string; type: string; label: Text; options?: readonly Option[] }[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly latest?: string;
  readonly role?: string;
}

export interface DocumentRule {
  readonly key: string;
  readonly title: Text;
  readonly required: boolean;
}

export interface GrantType {
  readonly key: string;
  readonly name: Text;
  readonly ceilingCents: number;
  readonly pages: readonly { key: string; title: Text; questions: readonly Question[] }[];
  readonly documents: readonly DocumentRule[];
  readonly checklist: readonly { key: string; text: Text; phase: 'completeness' | 'substance' }[];
  readonly refusalGrounds: readonly { key: string; text: Text; appliesWhen?: string }[];
  readonly obligations: readonly { key: string; kind: string; text: Text; evidence: string }[];
  readonly advances: readonly { key: string; percentage: number; text: Text }[];
  readonly determination: {
    readonly mode: 'ex_officio' | 'on_request';
    readonly questions: readonly Question[];
    readonly documents: readonly DocumentRule[];
  };
}

export const schemeKey = 'flexwonen-zh';

/** One type of the scheme as everybody can read it. */
export async function typeOf(key: string, scheme = schemeKey): Promise<GrantType> {
  const response = await fetch(`${baseUrl()}/api/v1/schemes/${scheme}`);
  const { definition } = (await response.json()) as { definition: { types: GrantType[] } };
  const type = definition.types.find((one) => one.key === key);
  if (!type) throw new Error(`The scheme has no type ${key}.`);
  return type;
}
