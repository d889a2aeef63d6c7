// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { calendarFile, localDate } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Config } from '../../platform/config';
import { CONFIG } from '../../platform/tokens';
import { Work } from '../../platform/work/work';
import { unseal } from '../identity/secret-box';
import type { CaseMailData, MailDataOf, MailKind } from './mails';
import { renderMail } from './mails/render';
import { Mail } from './notification.entities';

/** Where in the portal a municipality finds its case. */
export const casePath = (id: string): string => `/gemeente/zaken/${id}`;

/** Carries mails into the outside world. An error means that the outbox offers the job again. */
@Injectable()
export class MailSender implements OnApplicationShutdown {
  private transport: Transporter | undefined;

  constructor(
    private readonly work: Work,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Works off one job of the queue `mail`. */
  async handle(job: unknown): Promise<void> {
    const { mailId } = job as { mailId?: unknown };
    if (typeof mailId !== 'string') throw new TypeError('a mail job without mailId');
    await this.send(mailId);
  }

  /**
   * Sends a mail that was not sent yet. The row stays locked meanwhile, so that two workers never send it both; the
   * message id never changes, so that a second delivery after a crash can be recognised.
   */
  private async send(mailId: string): Promise<void> {
    await this.work.run(systemActor, async (tx) => {
      const mail = await tx.manager.findOne(Mail, { where: { id: mailId }, lock: { mode: 'pessimistic_write' } });
      if (!mail || mail.sentAt) return;
      const data = this.dataOf(mail);
      const { subject, html, text } = renderMail(mail.kind as MailKind, data);
      await this.connection().sendMail({
        messageId: `<${mail.id}@flexloket>`,
        from: this.config.mailFrom,
        to: { name: '', address: mail.recipient },
        date: tx.now,
        subject,
        html,
        text,
        attachments: datesOf(data, tx.now),
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      await tx.query('update mail set sent_at = $2 where id = $1', [mail.id, tx.now]);
    });
  }

  private dataOf(mail: Mail): MailDataOf<MailKind> {
    const link = `${this.config.publicUrl}${mail.caseId ? casePath(mail.caseId) : '/'}`;
    const { sealedLink, ...data } = mail.data;
    const sealed =
      typeof sealedLink === 'string' ? { link: unseal(this.config.dataKey, mail.causeId, sealedLink) } : {};
    return { link, ...data, ...sealed } as MailDataOf<MailKind>;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private connection(): Transporter {
    this.transport ??= createTransport({
      url: this.config.smtpUrl,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    });
    return this.transport;
  }
}

/** The dates of a mail as a calendar file that goes with it. @source RFC 5545, RFC 6047 */
function datesOf(
  { calendar }: CaseMailData,
  madeAt: Date,
): { filename: string; content: string; contentType: string }[] {
  if (!calendar || calendar.days.length === 0) return [];
  const days = calendar.days.map((one) => ({ ...one, day: localDate(one.day) }));
  const content = calendarFile(calendar.name, days, madeAt);
  return [{ filename: 'datums.ics', content, contentType: 'text/calendar; charset=utf-8; method=PUBLISH' }];
}
