// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface VisitAnnouncedData extends CaseMailData {
  /** What happens with the visit, in a few words. */
  readonly heading: string;
  readonly when: string;
  readonly visitors: string;
  /** Why we come, why the day is another one, or why we do not come. */
  readonly reason: string;
}

export const visitAnnounced = defineMail<VisitAnnouncedData>(__dirname, {
  name: 'visit-announced',
  action: 'Bekijk het bezoek',
  subject: ({ heading, projectName }) => `${heading}: ${projectName}`,
});
