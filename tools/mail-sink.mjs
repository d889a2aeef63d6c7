// SPDX-License-Identifier: EUPL-1.2
// A mail server that delivers nothing: it keeps what it gets, and shows it on a page and as JSON.
//   GET /api/messages?to=…    GET /api/messages/:id    DELETE /api/messages
// On its own: `node tools/mail-sink.mjs` (SMTP_PORT, MAILBOX_PORT, MAIL_DIR).
import { realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SMTPServer } from 'smtp-server';
import { htmlPart, listPage, messagePage, notFoundPage } from './mail-page.mjs';
import { openMailStore } from './mail-store.mjs';

const policies = {
  page: "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  mail: "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
};
const largest = 60 * 1024 * 1024;

function smtpServer(store, sink) {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    hideSize: true,
    onData(stream, session, callback) {
      const chunks = [];
      let size = 0;
      stream.on('data', (chunk) => {
        size += chunk.length;
        if (size <= largest) chunks.push(chunk);
      });
      stream.on('end', () => {
        const refusal = (text, responseCode) => callback(Object.assign(new Error(text), { responseCode }));
        if (size > largest) return refusal('The message is too large', 552);
        if (Math.random() < sink.failRate) return refusal('Try again later', 451);
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        store.add(Buffer.concat(chunks), recipients).then(
          (mail) => callback(null, `kept as ${mail.id}`),
          (error) => refusal(`Not kept: ${error.message}`, 451),
        );
      });
    },
  });
}

function respond(response, status, type, body, policy = policies.page) {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
}

function webServer(store) {
  const html = (response, status, body, policy) => respond(response, status, 'text/html', body, policy);
  const json = (response, status, body) => respond(response, status, 'application/json', JSON.stringify(body));
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://sink');
    const to = url.searchParams.get('to') || undefined;
    const route = `${request.method === 'HEAD' ? 'GET' : request.method} ${url.pathname}`;
    if (route === 'GET /') return html(response, 200, listPage(store.list({ to }), to));
    if (route === 'GET /api/messages') return json(response, 200, store.list({ to }));
    if (route === 'DELETE /api/messages') {
      // A page of another site must not empty the mailbox of who visits it.
      if (request.headers['sec-fetch-site'] === 'cross-site') return json(response, 403, { title: 'Forbidden' });
      store.clear();
      response.writeHead(204);
      return response.end();
    }
    const [, api, id, part] = /^GET \/(api\/)?messages\/([\d-]+)(\/html)?$/.exec(route) ?? [];
    const mail = id && store.get(id);
    if (api) return mail && !part ? json(response, 200, mail) : json(response, 404, { title: 'Not found' });
    if (!mail) return html(response, 404, notFoundPage());
    return part ? html(response, 200, htmlPart(mail), policies.mail) : html(response, 200, messagePage(mail));
  });
}

const listen = (server, port, host) =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => (server.off('error', fail), done()));
  });

/** Starts both servers. `failRate` (0 to 1) refuses that share of the mails for now, as a busy server would. */
export async function startMailSink({ smtpPort = 0, webPort = 0, host = '127.0.0.1', dir, failRate = 0 }) {
  const store = await openMailStore(dir);
  const sink = { failRate };
  const smtp = smtpServer(store, sink);
  smtp.on('error', () => undefined); // a client that goes away in the middle
  const web = webServer(store);
  await listen(smtp, smtpPort, host);
  await listen(web, webPort, host);
  return {
    smtpUrl: `smtp://${host}:${smtp.server.address().port}`,
    webUrl: `http://${host}:${web.address().port}`,
    messages: (filter) => store.list(filter),
    clear: () => store.clear(),
    setFailRate: (rate) => (sink.failRate = rate),
    async stop() {
      web.closeAllConnections();
      await Promise.all([new Promise((done) => smtp.close(done)), new Promise((done) => web.close(done))]);
    },
  };
}

async function main() {
  const sink = await startMailSink({
    smtpPort: Number(process.env.SMTP_PORT ?? 1025),
    webPort: Number(process.env.MAILBOX_PORT ?? 8025),
    host: process.env.HOST ?? '127.0.0.1',
    dir: process.env.MAIL_DIR ?? join(import.meta.dirname, '..', '.data', 'mail'),
  });
  console.log(`Mail sink: ${sink.webUrl} (SMTP_URL=${sink.smtpUrl})`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void sink.stop().then(() => process.exit(0)));
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) void main();
