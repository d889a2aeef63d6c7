// SPDX-License-Identifier: EUPL-1.2

/** What a letter on paper is about, to whom it goes, and that a term counts from the day of posting. */
export const postedLetters = [
  `ALTER TABLE "message" ADD "cause_id" uuid`,
  `ALTER TABLE "message" ADD "addressee" text`,
  `ALTER TABLE "message" ADD CONSTRAINT "message_addressee" CHECK (addressee is null or channel = 'post')`,
  `CREATE UNIQUE INDEX "message_cause" ON "message"  ("cause_id") WHERE cause_id is not null`,
  // A letter to somebody else is no message for the municipality, although it hangs on its case.
  `create policy message_third_party on message as restrictive
     using (addressee is null or (select current_setting('app.organisation_kind', true) = 'province'))`,
  'drop trigger views_invitation_fixed on views_invitation',
  `create trigger views_invitation_fixed before update on views_invitation for each row execute function
     keep_columns('subject_id', 'due_on', 'state', 'version', 'manner', 'received_on', 'content', 'document_ids', 'reply',
       'closed_by', 'closed_at')`,
];
