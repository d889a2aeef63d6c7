// SPDX-License-Identifier: EUPL-1.2

/** A decision about more time that somebody holds to be wrong, until a colleague corrects it or leaves it as it is. */
export const extensionDoubts = [
  `ALTER TABLE "extension_request" ADD "doubted_by" uuid`,
  `ALTER TABLE "extension_request" ADD "doubted_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "extension_request" ADD "doubt" text`,
  `ALTER TABLE "extension_request" ADD CONSTRAINT "FK_2c1fb1961855577c33166b7755f" FOREIGN KEY ("doubted_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
