// SPDX-License-Identifier: EUPL-1.2

export const newSchemes = [
  `ALTER TABLE "scheme_draft" ALTER COLUMN "based_on_id" DROP NOT NULL`,
  `ALTER TABLE "scheme_draft" ADD "asked_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "scheme_desk_entry" DROP CONSTRAINT "scheme_desk_entry_kind"`,
  `ALTER TABLE "scheme_desk_entry" ADD CONSTRAINT "scheme_desk_entry_kind" CHECK (kind in ('begun', 'copied', 'edited', 'uploaded', 'asked', 'dropped', 'published', 'closing_moved', 'retired'))`,
];
