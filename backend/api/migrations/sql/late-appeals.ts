// SPDX-License-Identifier: EUPL-1.2

/**
 * An appeal is about a decision, or about one that did not come in time (Awb 6:12); the same case of a court stands once. A
 * notice of default can be about the decision that a court ordered (Awb 4:17, 8:72(4)).
 */
export const lateAppeals = [
  'ALTER TABLE "appeal" ALTER COLUMN "decision_id" DROP NOT NULL',
  'ALTER TABLE "appeal" ADD "late_about" text',
  'ALTER TABLE "appeal" ADD "late_subject_id" uuid',
  `ALTER TABLE "appeal" ADD CONSTRAINT "appeal_late_about" CHECK (late_about in ('decision','determination','objection'))`,
  `ALTER TABLE "appeal" ADD CONSTRAINT "appeal_about" CHECK ((decision_id is null) = (late_about is not null) and (late_about is null) = (late_subject_id is null))`,
  // What was registered twice keeps its history: the later ones carry their place in their number.
  `update appeal a set court_number = left(a.court_number, 80) || ' (' || n.place || ')'
     from (select id, row_number() over (partition by application_id, court, court_number order by registered_on, id) as place
             from appeal) n
    where n.id = a.id and n.place > 1`,
  'CREATE UNIQUE INDEX "appeal_known" ON "appeal" ("application_id", "court", "court_number")',
  'ALTER TABLE "penalty" DROP CONSTRAINT "penalty_about"',
  `ALTER TABLE "penalty" ADD CONSTRAINT "penalty_about" CHECK (about in ('decision','determination','objection','court_order'))`,
] as const;
