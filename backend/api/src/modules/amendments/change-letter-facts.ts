// SPDX-License-Identifier: EUPL-1.2
import {
  type ChangeGroundKey,
  changeGrounds,
  type ChangeKind,
  changesDetermination,
  localDateOf,
  type LocalDate,
  withdraws,
  obligationText,
  ruleKeyOf,
} from '#domain';
import type { ChangeFacts } from '../letters';
import type { ChangeFile } from './change-files';

/** What the letter of a change says besides what every letter of the case says. */
export function changeLetterOf(
  { grant, change, type }: ChangeFile,
  amounts: { readonly beforeCents: number; readonly afterCents: number; readonly claimCents: number },
): Pick<
  ChangeFacts,
  | 'kind'
  | 'refused'
  | 'ofDetermination'
  | 'askedOn'
  | 'grantedOn'
  | 'beforeCents'
  | 'afterCents'
  | 'activity'
  | 'dates'
  | 'ground'
  | 'reason'
  | 'paidCents'
  | 'claimCents'
> {
  const kind = (change.kind ?? 'amend') as ChangeKind;
  const { text, article } = changeGrounds[(change.ground ?? 'on_request') as ChangeGroundKey];
  return {
    kind: withdraws(kind) ? 'withdrawal' : 'amendment',
    refused: change.refusal,
    ofDetermination: changesDetermination(kind),
    ...(change.requested ? { askedOn: localDateOf(change.askedAt) } : {}),
    grantedOn: (grant.notifiedOn ?? grant.grantedOn) as LocalDate,
    ...amounts,
    paidCents: grant.paidCents - grant.claimedCents,
    ...(change.activity ? { activity: change.activity } : {}),
    dates: change.dates.map(({ key, dueOn }) => {
      const rule = type.obligations.find((one) => one.key === ruleKeyOf(key));
      return {
        text: rule ? obligationText(rule, key).nl : key,
        article: rule?.article ?? '',
        dueOn: dueOn as LocalDate,
      };
    }),
    ground: { text: text.nl, ...(article ? { article } : {}) },
    reason: change.reason,
  };
}
