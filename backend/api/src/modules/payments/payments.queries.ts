// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { visibleTo } from '../../platform/security/visible';
import { type Reader, Work } from '../../platform/work/work';
import { pageSize } from '../applications/cursor';
import { cursorOf, placeIn } from '../delivery/page';
import { calendarInForce } from '../law-data/calendar';
import { duePayments, grantMoney } from './due-payments';
import { paymentResponse, type PaymentRow, paymentRows } from './payment-rows';
import type { DuePaymentListResponse, PaymentListQuery, PaymentListResponse, PaymentResponse } from './payments.dto';

/** The payments: made, under way and due. */
@Injectable()
export class PaymentsQueries {
  constructor(private readonly work: Work) {}

  /** The payments, first the date that falls first. */
  list(actor: Actor, { state, cursor, limit }: PaymentListQuery): Promise<PaymentListResponse> {
    return this.work.read(actor, async (reader) => {
      const after = placeIn(cursor);
      const size = pageSize(limit);
      const scope = visibleTo(actor, 'a', 5);
      const rows = await reader.query<PaymentRow>(
        `${paymentRows}
          where (p.due_on, p.id) > ($1::date, $2::uuid) and ($3::text is null or p.state = $3) and ${scope.sql}
          order by p.due_on, p.id limit $4`,
        [after.day, after.id, state ?? null, size + 1, ...scope.parameters],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      return {
        items: page.map((row) => paymentResponse(row, reader.today)),
        nextCursor: rows.length > size && last ? cursorOf({ day: last.due_on, id: last.id }) : null,
      };
    });
  }

  /** What is due by the rules and was not proposed yet, first the date that falls first. */
  due(actor: Actor): Promise<DuePaymentListResponse> {
    return this.work.read(actor, async (reader) => {
      const grants = await grantMoney(reader);
      const calendar = await calendarInForce(reader);
      const items = grants.flatMap((money) =>
        duePayments(money, reader.today, calendar).map((due) => ({
          grantId: money.grant_id,
          applicationId: money.application_id,
          applicationNumber: money.number,
          projectName: money.project_name,
          organisationName: money.organisation_name,
          ...due,
        })),
      );
      return { items: items.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)) };
    });
  }

  /** The payments of one grant, in the order in which they were prepared. */
  async forGrant(reader: Reader, grantId: string): Promise<PaymentResponse[]> {
    const scope = visibleTo(reader.actor, 'a', 2);
    const rows = await reader.query<PaymentRow>(
      `${paymentRows} where p.grant_id = $1 and ${scope.sql} order by p.prepared_at, p.end_to_end_id`,
      [grantId, ...scope.parameters],
    );
    return rows.map((row) => paymentResponse(row, reader.today));
  }
}
