// SPDX-License-Identifier: EUPL-1.2
import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { caseEventTypes, type CaseEventType, type LocalDate } from '#domain';
import type { Actor } from '../actor';
import type { FallsUnder } from '../refused.error';
import { CaseEvent, CaseEventText } from '../events/case-event.entity';

/** Something that happened in a case. `text` is free text of a person; it is kept apart from the event. */
export interface RecordedEvent {
  readonly type: CaseEventType;
  readonly caseId: string;
  readonly organisationId: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly text?: string;
}

export type EventListener = (tx: Tx, event: RecordedEvent) => Promise<void>;

/** Sends a job within the transaction; the worker sees it after the commit. */
export type Enqueue = (manager: EntityManager, queue: string, data: object) => Promise<void>;

/** One use case in one transaction: nobody writes without it. */
export class Tx {
  private scheme?: FallsUnder;

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    /** Legal time of this transaction. */
    readonly now: Date,
    /** The day of `now` in Europe/Amsterdam. */
    readonly today: LocalDate,
    /** When the request arrived, on the same clock. */
    readonly arrivedAt: Date,
    private readonly listeners: readonly EventListener[],
    private readonly send: Enqueue,
  ) {}

  /** The scheme under which this use case decides; known as soon as the case is locked. */
  get under(): FallsUnder | undefined {
    return this.scheme;
  }

  /** Says under which scheme this use case decides, so that a refusal names its source as that scheme has it. */
  fallsUnder(scheme: FallsUnder): void {
    this.scheme = scheme;
  }

  /** Raw SQL inside this transaction. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, [...parameters]);
  }

  /** Writes the event and lets later modules react, all in this transaction. The case row must be locked. */
  async record(event: RecordedEvent): Promise<void> {
    const [next] = await this.query<{ seq: number }>(
      'select coalesce(max(case_seq), 0)::int + 1 as seq from case_event where case_id = $1',
      [event.caseId],
    );
    const saved = await this.manager.save(
      CaseEvent,
      this.manager.create(CaseEvent, {
        caseId: event.caseId,
        organisationId: event.organisationId,
        caseSeq: next?.seq ?? 1,
        type: event.type,
        audience: caseEventTypes[event.type].audience,
        data: { ...event.data },
        actorId: this.actor.personId,
        actorOrganisationId: this.actor.organisationId,
        occurredOn: this.today,
        recordedAt: this.now,
      }),
    );
    await this.manager.insert(CaseEventText, {
      eventId: saved.id,
      caseId: event.caseId,
      organisationId: event.organisationId,
      salt: randomBytes(16).toString('hex'),
      body: event.text ?? '',
      actorName: this.actor.name,
    });
    for (const listener of this.listeners) await listener(this, event);
  }

  /** The same for many events at once, in this order, with a handful of statements. The rows of the cases must be locked. */
  async recordAll(events: readonly RecordedEvent[]): Promise<void> {
    if (events.length === 0) return;
    const last = await this.query<{ id: string; seq: number }>(
      'select case_id as id, max(case_seq)::int as seq from case_event where case_id = any($1) group by case_id',
      [[...new Set(events.map(({ caseId }) => caseId))]],
    );
    const seqs = new Map(last.map(({ id, seq }) => [id, seq]));
    const rows = events.map(({ type, caseId, organisationId, data = {}, text = '' }) => {
      const caseSeq = (seqs.get(caseId) ?? 0) + 1;
      seqs.set(caseId, caseSeq);
      const { audience } = caseEventTypes[type];
      const salt = randomBytes(16).toString('hex');
      return { id: randomUUID(), caseId, organisationId, caseSeq, type, audience, data, salt, text };
    });
    const { personId, organisationId, name } = this.actor;
    await this.query(
      `insert into case_event (id, case_id, organisation_id, case_seq, type, audience, data, actor_id,
                               actor_organisation_id, occurred_on, recorded_at)
       select e.id, e."caseId", e."organisationId", e."caseSeq", e.type, e.audience, e.data, $2, $3, $4, $5
         from jsonb_to_recordset($1::jsonb) as e (id uuid, "caseId" uuid, "organisationId" uuid, "caseSeq" int, type text,
                audience text, data jsonb) order by e."caseId", e."caseSeq"`,
      [JSON.stringify(rows), personId, organisationId, this.today, this.now],
    );
    await this.query(
      `insert into case_event_text (event_id, case_id, organisation_id, salt, body, actor_name)
       select e.id, e."caseId", e."organisationId", e.salt, e.text, $2
         from jsonb_to_recordset($1::jsonb) as e (id uuid, "caseId" uuid, "organisationId" uuid, salt text, text text)`,
      [JSON.stringify(rows), name],
    );
    for (const event of events) for (const listener of this.listeners) await listener(this, event);
  }

  /** Puts a job in the outbox of this transaction. */
  enqueue(queue: string, data: object): Promise<void> {
    return this.send(this.manager, queue, data);
  }
}
