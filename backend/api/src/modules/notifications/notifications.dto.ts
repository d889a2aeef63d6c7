// SPDX-License-Identifier: EUPL-1.2

export class MessageResponse {
  id: string;
  applicationId: string;
  applicationNumber: string;
  projectName: string;
  organisationName: string;
  /** Name and address when the letter goes to a third party and not to the municipality; staff alone see these. */
  addressee: string | null;
  kind: string;
  subject: string;
  documentId: string | null;
  /** The decision that the letter carries; null for a letter that decides nothing. */
  decisionId: string | null;
  channel: string;
  sentAt: string | null;
  readAt: string | null;
}

export class MessageListResponse {
  items: MessageResponse[];
  unread: number;
}

export class MailSampleResponse {
  name: string;
  subject: string;
  html: string;
  text: string;
}

export class MailSampleListResponse {
  items: MailSampleResponse[];
}
