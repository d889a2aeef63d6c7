// SPDX-License-Identifier: EUPL-1.2
import type { Type } from '@nestjs/common';
import type { GrantTypeDefinition } from '#domain';
import type { Actor } from '../platform/actor';
import type { Story } from './stories';

/** What an act of the demonstration needs: the people, the case, and the use cases. */
export interface ActContext {
  readonly story: Story;
  readonly schemeKey: string;
  readonly type: GrantTypeDefinition;
  readonly fills: Actor;
  readonly submits: Actor;
  readonly assessor: Actor;
  readonly decider: Actor;
  /** Who had no hand in the case, for an objection. */
  readonly otherAssessor: Actor;
  readonly otherDecider: Actor;
  readonly prepares: Actor;
  readonly releases: Actor;
  get<T>(token: Type<T>): T;
  caseId(): string;
  began(id: string): void;
  /** One row, or an error. */
  one<Row>(sql: string, parameters: readonly unknown[]): Promise<Row>;
}
