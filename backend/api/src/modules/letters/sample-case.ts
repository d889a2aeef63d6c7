// SPDX-License-Identifier: EUPL-1.2
import { localDate, type LegalBasis } from '#domain';
import type { LetterCase } from './letter-facts';

const legal: LegalBasis = {
  citation: { nl: 'Voorbeeldregeling flexwonen' },
  title42: 'by_analogy',
  title42Article: 'artikel 2',
  termsExtended: true,
  sisa: false,
  authority: { nl: 'gedeputeerde staten van Zuid-Holland' },
};

/** The case that every sample letter is about. */
export const common: LetterCase = {
  legal,
  typeName: 'Plaatsing',
  caseNumber: 'FLX-2026-000123',
  projectName: 'Flexwoningen Sportlaan',
  recipient: {
    name: 'Gemeente Leiden',
    address: ['College van burgemeester en wethouders', 'Postbus 9100', '2300 PC Leiden'],
  },
  signer: { functionTitle: 'hoofd van de afdeling Wonen', name: 'M. de Vries' },
  date: localDate('2026-03-23'),
  objectionAddress: 'gedeputeerde staten van Zuid-Holland, Postbus 90602, 2509 LP Den Haag',
};

export const objectionDueOn = localDate('2026-05-04');
