// SPDX-License-Identifier: EUPL-1.2

export const provincialTables = ['organisation_interest'];

/** Who acts in a case, by table; the columns hold ids of people. A municipality's own people have no interests here. */
const actors: Readonly<Record<string, readonly string[]>> = {
  application: ['assignee_id'],
  completion_request: ['requested_by'],
  checklist_answer: ['answered_by'],
  advice: ['advised_by', 'returned_by'],
  deviation: ['proposed_by'],
  decision: ['advised_by', 'decided_by'],
  extension_request: ['decided_by'],
  determination_proposal: ['proposed_by', 'returned_by'],
  grant_change: ['proposed_by'],
  payment: ['prepared_by', 'released_by'],
  objection: ['heard_by'],
  objection_advice: ['advised_by', 'returned_by'],
  penalty: ['prepared_by'],
};

const guarded = Object.entries(actors).map(
  ([table, columns]) =>
    `create trigger ${table}_no_conflict before insert or update on ${table} for each row
       execute function refuse_conflicted(${columns.map((column) => `'${column}'`).join(', ')})`,
);

/** Interests in a municipality, who stays away from which case, and the last wall: nobody acts where they stay away. */
export const interests = [
  `CREATE TABLE "organisation_interest" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "reason" text NOT NULL, "declared_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "ended_by" uuid, "end_reason" text, CONSTRAINT "organisation_interest_other_person" CHECK (ended_by is null or ended_by <> person_id), CONSTRAINT "organisation_interest_ended" CHECK ((ended_at is null) = (ended_by is null)), CONSTRAINT "PK_INTEREST" PRIMARY KEY ("id"))`,
  `CREATE INDEX "organisation_interest_organisation" ON "organisation_interest"  ("organisation_id") `,
  `CREATE UNIQUE INDEX "organisation_interest_open" ON "organisation_interest"  ("person_id", "organisation_id") WHERE ended_at is null`,
  `ALTER TABLE "organisation_interest" ADD CONSTRAINT "FK_9dff5dd3428d347cc8ecbf108a3" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_interest" ADD CONSTRAINT "FK_09bfd5aee1a98b3c598bd0f5880" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_interest" ADD CONSTRAINT "FK_8c0d42ab1f66f1edbf186168102" FOREIGN KEY ("ended_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `create trigger organisation_interest_fixed before update on organisation_interest for each row
     execute function keep_columns('ended_at', 'ended_by', 'end_reason')`,
  // Who stays away from a case. Whoever asks looks through their own eyes: the walls of the tables hold.
  `create function conflicts_of(file uuid) returns table (person_id uuid) language sql stable as $$
     select c.person_id from conflict_of_interest c where c.application_id = file
     union
     select i.person_id from organisation_interest i join application a on a.organisation_id = i.organisation_id
      where a.id = file and i.ended_at is null
   $$`,
  `create function refuse_conflicted() returns trigger language plpgsql as $$
  declare
    now_there jsonb := to_jsonb(new);
    before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
    file uuid := coalesce(now_there ->> 'application_id', now_there ->> 'id')::uuid;
    name text;
    who uuid;
  begin
    foreach name in array tg_argv loop
      who := (now_there ->> name)::uuid;
      continue when who is null or who::text is not distinct from (before ->> name);
      if exists (select from conflicts_of(file) c where c.person_id = who) then
        raise exception 'somebody who declared an interest cannot act in this case'
          using errcode = '23514', constraint = tg_table_name || '_no_conflict';
      end if;
    end loop;
    return new;
  end $$`,
  ...guarded,
];
