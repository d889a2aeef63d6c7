// SPDX-License-Identifier: EUPL-1.2
import { type AdvanceRule, type LocalDate, localDate, type TermEvent } from '#domain';

/** An event of a case as far as terms look at it. */
export interface HappenedEvent {
  readonly type: string;
  readonly on: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event in its case: what came before it, and what its scheme pays. */
export interface InCase {
  readonly on: LocalDate;
  readonly data: Readonly<Record<string, unknown>>;
  readonly all: readonly HappenedEvent[];
  /** The invitation to complete that was open when it happened. */
  readonly openRequest: string | undefined;
  /** What its scheme pays in advance, and when. */
  readonly advances: readonly AdvanceRule[];
}

export type Mapping = (event: InCase) => readonly TermEvent[];

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** The day that an event names itself; the day on which it was recorded when it names none. */
export function dayIn({ data, on }: Pick<InCase, 'data' | 'on'>, ...names: readonly string[]): LocalDate {
  const named = names.map((name) => text(data[name])).find((day) => day !== undefined);
  return named === undefined ? on : localDate(named);
}

export const optionalDay = <Name extends string>(
  data: InCase['data'],
  name: Name,
): { readonly [K in Name]?: LocalDate } => {
  const day = text(data[name]);
  return (day === undefined ? {} : { [name]: localDate(day) }) as { readonly [K in Name]?: LocalDate };
};

/** Which claim an event is about: the payment in which it comes back. */
export const claimIn = ({ data }: Pick<InCase, 'data'>): { readonly claim?: string } => {
  const claim = text(data['paymentId']);
  return claim === undefined ? {} : { claim };
};

/** The posting of the letter about a request, an invitation or a notice, when it went on paper. */
export function postingOf({ all }: InCase, causeId: unknown): HappenedEvent | undefined {
  return all.find(
    ({ type, data }) =>
      (type === 'LetterDispatched' || type === 'ThirdPartyLetterDispatched') && data['documentId'] === causeId,
  );
}

/** The day on which a notice reached whom it concerns: by post the day of posting. */
export function noticedOn(event: InCase, causeId: unknown, ...names: readonly string[]): LocalDate {
  const posted = postingOf(event, causeId);
  return posted ? dayIn({ data: posted.data, on: localDate(posted.on) }, 'sentOn') : dayIn(event, ...names);
}

/** The day on which a decision reached whom it concerns, when its letter went out; otherwise the day of the event. */
export function notifiedOn({ all, data, on }: InCase): LocalDate {
  const letter = all.find((one) => one.type === 'DecisionNotified' && one.data['decisionId'] === data['decisionId']);
  return letter ? dayIn({ data: letter.data, on: localDate(letter.on) }, 'notifiedOn') : on;
}

/** The decision against which an objection was lodged, when the case tells. */
export function contestedBy(all: InCase['all'], objectionId: unknown): string | undefined {
  const filed = all.find(({ type, data }) => type === 'ObjectionReceived' && data['objectionId'] === objectionId);
  return text(filed?.data['decisionId']);
}
