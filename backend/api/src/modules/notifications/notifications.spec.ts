// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { type TestApp, startApp } from '../../../test/app';
import { sql } from '../../../test/database';
import { aGranted, people } from '../../../test/given';
import { catchMails, headerOf, type SmtpCatcher } from '../../../test/smtp-catcher';
import { systemActor } from '../../platform/actor';
import { RefusedError } from '../../platform/refused.error';
import { MailSender } from './mail-sender';
import { MessagesService } from './messages.service';
import { Notifications } from './notifications.service';

const aNoon = '2026-03-10T11:00:00Z';

describe('notifications', () => {
  let app: TestApp;
  let smtp: SmtpCatcher;

  beforeAll(async () => {
    smtp = await catchMails();
    app = await startApp({ now: aNoon, env: { SMTP_URL: smtp.url } });
  });

  afterAll(async () => {
    await app.close();
    await smtp.close();
  });

  beforeEach(() => {
    smtp.mails.length = 0;
    smtp.refuse(0);
  });

  async function notice(
    to: 'submitters' | 'everyone' | readonly string[],
    causeId: string = randomUUID(),
  ): Promise<string[]> {
    const { organisationId } = await app.actor(people.submits);
    return app.work.run(systemActor, async (tx) => {
      await app.get(Notifications).notify(tx, {
        kind: 'message-available',
        causeId,
        caseId: null,
        organisationId,
        to,
        data: { caseNumber: 'FLX-1', projectName: 'Sportlaan', messageSubject: 'Uw aanvraag', sentOn: '10 maart 2026' },
      });
      const rows = await tx.query<{ recipient: string }>('select recipient from mail where cause_id = $1 order by 1', [
        causeId,
      ]);
      return rows.map(({ recipient }) => recipient);
    });
  }

  it('reaches the people who submit, or everybody of the organisation, and nobody else', async () => {
    expect(await notice('submitters')).toEqual([people.submits]);
    expect(await notice('everyone')).toEqual([people.fills, people.submits]);
    expect(await notice([' Iemand@Elders.Example', 'iemand@elders.example'])).toEqual(['iemand@elders.example']);
  });

  it('leaves out people whose account is closed', async () => {
    await sql(app.database.systemUrl, 'update person set active = false where email = $1', [people.fills]);
    expect(await notice('everyone')).toEqual([people.submits]);
    await sql(app.database.systemUrl, 'update person set active = true where email = $1', [people.fills]);
  });

  it('writes one mail and one job for one cause, however often it is told', async () => {
    const cause = randomUUID();
    await notice('submitters', cause);
    await notice('submitters', cause);
    const rows = await sql<{ id: string }>(app.database.systemUrl, 'select id from mail where cause_id = $1', [cause]);
    expect(rows).toHaveLength(1);
    const jobs = await sql(app.database.superUrl, `select 1 from pgboss.job where data ->> 'mailId' = $1`, [
      rows[0]?.id,
    ]);
    expect(jobs).toHaveLength(1);
  });

  it('takes mail and job back when the use case fails', async () => {
    const cause = randomUUID();
    const { organisationId } = await app.actor(people.submits);
    const failing = app.work.run(systemActor, async (tx) => {
      await app.get(Notifications).notify(tx, {
        kind: 'decision-available',
        causeId: cause,
        caseId: null,
        organisationId,
        to: 'submitters',
        data: {},
      });
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect(await sql(app.database.systemUrl, 'select 1 from mail where cause_id = $1', [cause])).toEqual([]);
  });

  it('sends a mail once under a stable id, also when its job runs twice at the same time', async () => {
    const cause = randomUUID();
    await notice('submitters', cause);
    const [mail] = await sql<{ id: string }>(app.database.systemUrl, 'select id from mail where cause_id = $1', [
      cause,
    ]);
    const job = { mailId: mail?.id };
    const sender = app.get(MailSender);
    await Promise.all([sender.handle(job), sender.handle(job)]);
    await sender.handle(job);
    expect(smtp.mails).toHaveLength(1);
    const [sent = ''] = smtp.mails;
    expect(headerOf(sent, 'Message-ID')).toBe(`<${mail?.id}@flexloket>`);
    expect(headerOf(sent, 'To')).toContain(people.submits);
    expect(headerOf(sent, 'Auto-Submitted')).toBe('auto-generated');
    const [row] = await sql<{ sent_at: Date | null }>(
      app.database.systemUrl,
      'select sent_at from mail where id = $1',
      [mail?.id],
    );
    expect(row?.sent_at?.toISOString().slice(0, 10)).toBe('2026-03-10');
  });

  it('tries again after a failing mail server, with the same id', async () => {
    const cause = randomUUID();
    await notice('submitters', cause);
    const [mail] = await sql<{ id: string }>(app.database.systemUrl, 'select id from mail where cause_id = $1', [
      cause,
    ]);
    smtp.refuse(1);
    const sender = app.get(MailSender);
    await expect(sender.handle({ mailId: mail?.id })).rejects.toThrow();
    const [unsent] = await sql<{ sent_at: Date | null }>(
      app.database.systemUrl,
      'select sent_at from mail where id = $1',
      [mail?.id],
    );
    expect(unsent?.sent_at).toBeNull();
    await sender.handle({ mailId: mail?.id });
    expect(smtp.mails.map((one) => headerOf(one, 'Message-ID'))).toEqual([`<${mail?.id}@flexloket>`]);
  });

  describe('messages in the portal', () => {
    let applicationId: string;

    beforeAll(async () => {
      applicationId = (await aGranted(app)).id;
    });

    it('shows the letter as an unread message, and records the first reading only', async () => {
      const actor = await app.actor(people.submits);
      const messages = app.get(MessagesService);
      const before = await messages.list(actor);
      const letter = before.items.find((one) => one.applicationId === applicationId && one.kind === 'grant');
      expect(letter).toMatchObject({ channel: 'portal', readAt: null, projectName: 'Flexwoningen Sportlaan' });
      expect(letter?.documentId).not.toBeNull();
      const id = letter?.id ?? '';
      const [first, again] = [await messages.read(actor, id), await messages.read(await app.actor(people.fills), id)];
      expect(first.readAt).not.toBeNull();
      expect(again.readAt).toBe(first.readAt);
      expect((await messages.list(actor)).unread).toBe(before.unread - 1);
      const events = await sql<{ audience: string; data: { messageId: string } }>(
        app.database.systemUrl,
        `select audience, data from case_event where case_id = $1 and type = 'MessageRead'`,
        [applicationId],
      );
      expect(events).toEqual([{ audience: 'province', data: { messageId: id } }]);
    });

    it('does not show messages of another municipality', async () => {
      const other = await app.actor(people.dordrecht);
      const messages = app.get(MessagesService);
      expect((await messages.list(other)).items).toEqual([]);
      const [mine] = (await messages.list(await app.actor(people.submits))).items;
      const attempt = messages.read(other, mine?.id ?? '');
      await expect(attempt).rejects.toThrow(RefusedError);
      await expect(attempt).rejects.toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    });
  });
});
