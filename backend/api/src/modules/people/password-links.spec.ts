// SPDX-License-Identifier: EUPL-1.2
import supertest from 'supertest';
import { type TestApp, startApp } from '../../../test/app';
import { people } from '../../../test/given';
import { rowsOf } from '../../../test/given-delivery';
import { catchMails, type SmtpCatcher } from '../../../test/smtp-catcher';
import { MailSender } from '../notifications/mail-sender';
import { Invitations } from './invitations.service';

const good = 'een fiets langs de Rijn';

describe('Links to set a password', () => {
  let app: TestApp;
  let base: string;
  let smtp: SmtpCatcher;

  beforeAll(async () => {
    smtp = await catchMails();
    app = await startApp({ now: '2026-03-02T09:00:00Z', env: { SMTP_URL: smtp.url } });
    base = await app.listen();
  });
  afterAll(async () => {
    await app.close();
    await smtp.close();
  });
  beforeEach(() => app.setNow('2026-03-02T09:00:00Z'));

  const post = (path: string, body: object) => supertest(base).post(`/api/v1/${path}`).send(body);
  const use = (token: string, password = good) => post('password-links/uses', { token, password });

  /** Sends what waits and answers the secret in the last mail to this address. */
  async function tokenFor(email: string): Promise<string> {
    smtp.mails.length = 0;
    const waiting = await rowsOf<{ id: string }>(
      app,
      `select id from mail where recipient = '${email}' and sent_at is null order by created_at`,
    );
    for (const { id } of waiting) await app.get(MailSender).handle({ mailId: id });
    const text = (smtp.mails.at(-1) ?? '').replace(/=\r?\n/g, '').replaceAll('=3D', '=');
    return /\/wachtwoord#([\w-]{43})/.exec(text)?.[1] ?? 'no token was sent';
  }

  async function anInvited(email: string): Promise<string> {
    const manager = await app.actor(people.submits);
    const body = { email, name: 'Iris de Boer', roles: ['fill'] };
    await app.get(Invitations).invite(manager, manager.organisationId ?? '', body);
    return tokenFor(email);
  }

  it('lets somebody in who set a password, and nobody before', async () => {
    const email = 'iris@leiden.example';
    const token = await anInvited(email);
    expect((await post('sessions', { email, password: '' })).status).toBe(400);
    expect((await post('sessions', { email, password: 'iets' })).status).toBe(401);
    expect((await post('password-links/checks', { token })).body).toEqual({
      name: 'Iris de Boer',
      email,
      kind: 'invitation',
    });
    const weak = await use(token, 'Sinterklaas2026!');
    expect(weak.status).toBe(400);
    expect(weak.body).toMatchObject({ errors: [{ path: 'password', code: 'DOES_NOT_HOLD' }] });
    expect((await use(token)).status).toBe(204);
    expect((await post('sessions', { email, password: good })).status).toBe(201);
    expect((await use(token)).body).toMatchObject({ code: 'LINK_EXPIRED' });
  });

  it('works once, also when it is used at the same moment', async () => {
    const token = await anInvited('tegelijk@leiden.example');
    const answers = await Promise.all([use(token), use(token), use(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422, 422]);
  });

  it('works until 72 hours have passed', async () => {
    const token = await anInvited('laat@leiden.example');
    app.setNow('2026-03-05T08:59:00Z');
    expect((await post('password-links/checks', { token })).status).toBe(200);
    app.setNow('2026-03-05T09:01:00Z');
    expect((await use(token)).body).toMatchObject({ code: 'LINK_EXPIRED' });
  });

  it('stores neither the secret nor a way back to it', async () => {
    const token = await anInvited('geheim@leiden.example');
    for (const table of ['password_link', 'mail', 'audit_entry', 'web_session', 'rate_limit']) {
      const rows = await rowsOf<{ text: string }>(app, `select to_jsonb(x)::text as text from ${table} x`);
      expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);
    }
  });

  it('answers the same for an address that nobody has, and ends sessions when the password changes', async () => {
    const signedIn = await post('sessions', { email: people.fills, password: 'flexloket-demo' });
    const [cookie = ''] = String(signedIn.headers['set-cookie']).split(';');
    const answers = [
      await post('password-links', { email: people.fills }),
      await post('password-links', { email: 'niemand@nergens.example' }),
    ];
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [204, ''],
      [204, ''],
    ]);
    expect(await rowsOf(app, "select 1 from mail where recipient = 'niemand@nergens.example'")).toEqual([]);
    expect((await use(await tokenFor(people.fills))).status).toBe(204);
    const current = await supertest(base).get('/api/v1/sessions/current').set('Cookie', cookie);
    expect(current.body).toMatchObject({ signedIn: false });
    expect((await post('sessions', { email: people.fills, password: 'flexloket-demo' })).status).toBe(401);
  });

  it('makes an earlier link worthless, and asks for patience after ten requests', async () => {
    const email = people.dordrecht;
    await post('password-links', { email });
    const first = await tokenFor(email);
    for (let time = 0; time < 9; time += 1) expect((await post('password-links', { email })).status).toBe(204);
    expect((await post('password-links', { email })).status).toBe(429);
    expect((await use(first)).body).toMatchObject({ code: 'LINK_EXPIRED' });
    expect((await use(await tokenFor(email))).status).toBe(204);
  });
});
