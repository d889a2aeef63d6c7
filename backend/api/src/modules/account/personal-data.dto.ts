// SPDX-License-Identifier: EUPL-1.2

export class TextInTwoLanguages {
  nl: string;
  en: string;
}

export class KeptPersonResponse {
  id: string;
  name: string;
  email: string;
  active: boolean;
  passwordSet: boolean;
  /** Since when an app makes codes; null when there is none. */
  appSince: string | null;
  /** Codes on paper that were not used. */
  papersLeft: number;
}

export class KeptMembershipResponse {
  organisation: string;
  roles: string[];
}

export class KeptLineResponse {
  at: string;
  /** What happened, as a code. */
  what: string;
  /** More about it, in codes and words that stand in the record. */
  detail: string | null;
}

/** Lines of one kind: the newest 500, and how many there are. */
export class KeptLinesResponse {
  key: string;
  title: TextInTwoLanguages;
  total: number;
  items: KeptLineResponse[];
}

/** A kind of record in which somebody is named. */
export class KeptPlaceResponse {
  place: string;
  title: TextInTwoLanguages;
  count: number;
  /** Numbers of cases, at most 100. */
  cases: string[];
}

export class InformationResponse {
  title: TextInTwoLanguages;
  text: TextInTwoLanguages;
}

export class PersonalDataResponse {
  madeAt: string;
  person: KeptPersonResponse;
  memberships: KeptMembershipResponse[];
  lines: KeptLinesResponse[];
  /** Where the work of this person stands; empty kinds are left out. */
  places: KeptPlaceResponse[];
  /** Why, for whom, how long, and which rights there are (AVG 15(1)). */
  information: InformationResponse[];
}
