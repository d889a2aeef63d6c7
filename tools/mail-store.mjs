// SPDX-License-Identifier: EUPL-1.2
// Mails as files (one .eml each), read back when the sink starts; so that they survive a restart.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

const addressOf = (entry) => (entry?.group ? entry.group.map(addressOf).join(', ') : (entry?.address ?? ''));
const addressesOf = (list) => (list ?? []).map(addressOf).filter(Boolean);

async function readMail(id, raw) {
  const mail = await PostalMime.parse(raw);
  const envelope = mail.headers.find(({ key }) => key === 'x-flexloket-envelope')?.value;
  const received = Number(id.split('-')[0]);
  return {
    id,
    receivedAt: new Date(received).toISOString(),
    messageId: mail.messageId ?? '',
    subject: mail.subject ?? '',
    from: addressOf(mail.from),
    to: addressesOf(mail.to),
    cc: addressesOf(mail.cc),
    envelopeTo: envelope ? envelope.split(/,\s*/) : [],
    text: mail.text ?? '',
    html: mail.html ?? '',
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      filename: filename ?? '',
      contentType: mimeType,
      size: content.byteLength ?? content.length,
    })),
  };
}

/** Opens the folder; resolves to { add(raw, recipients), list(filter), get(id), clear() }, newest first. */
export async function openMailStore(dir) {
  mkdirSync(dir, { recursive: true });
  const mails = new Map();
  const files = readdirSync(dir).filter((name) => /^\d+-\d+\.eml$/.test(name));
  for (const name of files.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
    const id = name.slice(0, -'.eml'.length);
    mails.set(id, await readMail(id, readFileSync(join(dir, name))));
  }
  let count = 0;
  return {
    async add(raw, recipients) {
      const id = `${Date.now()}-${++count}`;
      // Recipients of the envelope (bcc, for one) are nowhere in the mail itself; folded as mail headers are.
      const header = Buffer.from(`X-Flexloket-Envelope: ${recipients.join(',\r\n ')}\r\n`);
      const whole = Buffer.concat([header, raw]);
      const mail = await readMail(id, whole);
      writeFileSync(join(dir, `${id}.eml`), whole);
      mails.set(id, mail);
      return mail;
    },
    list({ to } = {}) {
      const wanted = to?.toLowerCase();
      const reaches = (mail) => [...mail.to, ...mail.cc, ...mail.envelopeTo].some((at) => at.toLowerCase() === wanted);
      return [...mails.values()].filter((mail) => !wanted || reaches(mail)).reverse();
    },
    get: (id) => mails.get(id),
    clear() {
      for (const id of mails.keys()) rmSync(join(dir, `${id}.eml`), { force: true });
      mails.clear();
    },
  };
}
