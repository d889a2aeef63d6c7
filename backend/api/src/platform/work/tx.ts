// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
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

  /** Puts a job in the outbox of this transaction. */
  enqueue(queue: string, data: object): Promise<void> {
    return this.send(this.manager, queue, data);
  }
}
