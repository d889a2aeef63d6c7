// SPDX-License-Identifier: EUPL-1.2

/** The kinds of decision in words, in Dutch. */
export const decisionKindsNl: Readonly<Record<string, string>> = {
  grant: 'Verlening',
  partial_grant: 'Gedeeltelijke verlening',
  refusal: 'Afwijzing',
  not_processed: 'Niet in behandeling genomen',
  determination: 'Vaststelling',
  amendment: 'Wijziging',
  withdrawal: 'Intrekking',
  extension_granted: 'Uitstel gegeven',
  extension_refused: 'Uitstel afgewezen',
  objection: 'Beslissing op bezwaar',
  penalty: 'Dwangsom',
  interest: 'Wettelijke rente',
};

/** The same in English. */
export const decisionKindsEn: Readonly<Record<string, string>> = {
  grant: 'Grant',
  partial_grant: 'Partial grant',
  refusal: 'Refusal',
  not_processed: 'Not processed',
  determination: 'Determination',
  amendment: 'Amendment',
  withdrawal: 'Withdrawal',
  extension_granted: 'Extra time granted',
  extension_refused: 'Extra time refused',
  objection: 'Decision on objection',
  penalty: 'Penalty',
  interest: 'Statutory interest',
};
