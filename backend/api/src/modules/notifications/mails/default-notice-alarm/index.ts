// SPDX-License-Identifier: EUPL-1.2
import { type CaseMailData, defineMail } from '../mail-definition';

export interface DefaultNoticeAlarmData extends CaseMailData {
  readonly organisationName: string;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly firstDayOn: string;
}

export const defaultNoticeAlarm = defineMail<DefaultNoticeAlarmData>(__dirname, {
  name: 'default-notice-alarm',
  action: 'Open de zaak',
  subject: ({ firstDayOn, caseNumber }) => `Ingebrekestelling ontvangen: beslis vóór ${firstDayOn} (${caseNumber})`,
});
