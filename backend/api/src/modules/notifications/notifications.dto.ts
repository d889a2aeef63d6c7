// SPDX-License-Identifier: EUPL-1.2

export class MessageResponse {
  id: string;
  applicationId: string;
  applicationNumber: string;
  projectName: string;
  organisationName: string;
  kind: string;
  subject: string;
  documentId: string | null;
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

/** What happened to a letter on paper. */
export class DispatchResponse {
  id: string;
  documentId: string;
  notifiedOn: string;
}
