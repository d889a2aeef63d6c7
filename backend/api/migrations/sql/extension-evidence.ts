// SPDX-License-Identifier: EUPL-1.2

/** Requests for more time carry their evidence, and know with which others they were made; a case finds its obligations at once. */
export const extensionEvidence = [
  `ALTER TABLE "extension_request" ADD "document_ids" jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "extension_request" ADD "asked_with" uuid`,
  `CREATE INDEX "obligation_case" ON "obligation"  ("application_id") `,
];
