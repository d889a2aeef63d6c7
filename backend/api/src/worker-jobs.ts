// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext } from '@nestjs/common';
import { GrantNotices } from './modules/amendments/grant-notices.service';
import { ReceiptService } from './modules/applications/receipt.service';
import { DeadlineSweep } from './modules/deadlines/deadline-sweep';
import { type DrawLetterJob, DrawLettersService } from './modules/draws/draw-letters.service';
import { AnnouncedRaises } from './modules/schemes/announced-raises';
import { HeldMoney } from './modules/budget/ceilings/held-money.service';
import { LedgerWatch } from './modules/budget/ledger-watch';
import { CompletionLetterService } from './modules/assessment/completion-letter.service';
import { type TermNoticeJob, TermLetterService } from './modules/delays/term-letter.service';
import { NotifyService } from './modules/decisions/notify.service';
import { ObjectionLetters } from './modules/objections/objection-letters';
import { MailSender } from './modules/notifications/mail-sender';
import { Sealer } from './platform/audit/sealer';
import { ViewsLetterService } from './modules/views/views-letter.service';
import { TermsSweep } from './modules/terms/terms-sweep';
import { PenaltyAlarms } from './modules/penalties/penalty-alarms';
import { AdoptedBudgets } from './modules/recalculation/adopted-budgets.service';
import { type RecalculationJob, RecalculationService } from './modules/recalculation/recalculation.service';
import { Housekeeping } from './platform/housekeeping';
import { Outbox } from './platform/outbox/outbox';
import { outboxQueues, type OutboxQueue } from './platform/outbox/queues';

interface LetterJob {
  readonly decisionId?: string;
  readonly receiptFor?: string;
  readonly completionRequestId?: string;
  readonly viewsInvitationId?: string;
  readonly defaultNotice?: string;
  readonly noticeId?: string;
  readonly termNotice?: TermNoticeJob;
  readonly objectionLetterId?: string;
  readonly drawn?: DrawLetterJob;
}

type Handler = (data: unknown) => Promise<void>;

/** Who carries out the jobs of which queue. Every handler may be called twice for one job and then does nothing more. */
function handlersOf(app: INestApplicationContext): Record<OutboxQueue, Handler> {
  const find = { strict: false } as const;
  const notify = app.get(NotifyService, find);
  const receipts = app.get(ReceiptService, find);
  const completions = app.get(CompletionLetterService, find);
  const terms = app.get(TermLetterService, find);
  const views = app.get(ViewsLetterService, find);
  const alarms = app.get(PenaltyAlarms, find);
  const objections = app.get(ObjectionLetters, find);
  const draws = app.get(DrawLettersService, find);
  const mails = app.get(MailSender, find);
  const notices = app.get(GrantNotices, find);
  const recalculations = app.get(RecalculationService, find);
  const adopted = app.get(AdoptedBudgets, find);
  return {
    letter: async (data) => {
      const {
        decisionId,
        receiptFor,
        completionRequestId,
        viewsInvitationId,
        termNotice,
        defaultNotice,
        noticeId,
        objectionLetterId,
        drawn,
      } = data as LetterJob;
      if (decisionId) await notify.notify(decisionId);
      if (receiptFor) await receipts.make(receiptFor);
      if (noticeId) await notices.make(noticeId);
      if (completionRequestId) await completions.make(completionRequestId);
      if (termNotice) await terms.make(termNotice);
      if (viewsInvitationId) await views.make(viewsInvitationId);
      if (defaultNotice) await alarms.received(defaultNotice);
      if (objectionLetterId) await objections.make(objectionLetterId);
      if (drawn) await draws.make(drawn);
    },
    mail: async (data) => {
      await mails.handle(data);
    },
    recalculation: async (data) => {
      if ('adoptionId' in (data as object)) await adopted.run();
      else await recalculations.run(data as RecalculationJob);
    },
  };
}

/** Works off the outbox for as long as the process runs. */
export async function startWorker(app: INestApplicationContext): Promise<void> {
  const outbox = app.get(Outbox);
  const handlers = handlersOf(app);
  for (const queue of outboxQueues) await outbox.work(queue, handlers[queue]);
  app.get(Housekeeping, { strict: false }).start();
  app.get(TermsSweep, { strict: false }).start();
  app.get(Sealer, { strict: false }).start();
  app.get(PenaltyAlarms, { strict: false }).start();
  app.get(DeadlineSweep, { strict: false }).start();
  app.get(LedgerWatch, { strict: false }).start();
  app.get(HeldMoney, { strict: false }).start();
  app.get(AnnouncedRaises, { strict: false }).start();
  app.get(AdoptedBudgets, { strict: false }).start();
}

/** Carries out everything that waits now, and what follows from it. */
export async function runOutbox(
  app: INestApplicationContext,
  queues: readonly OutboxQueue[] = outboxQueues,
): Promise<void> {
  const outbox = app.get(Outbox);
  const handlers = handlersOf(app);
  for (let done = 1; done > 0;) {
    done = 0;
    for (const queue of queues) done += await outbox.drain(queue, handlers[queue]);
  }
}
