// SPDX-License-Identifier: EUPL-1.2
// The pages of the mail sink: a list, and one mail with its HTML in a frame that may run nothing.
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text) => String(text).replace(/[&<>"']/g, (character) => entities[character]);

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 62rem; padding: 1rem }
h1 { font-size: 1.5rem; margin: .5rem 0; overflow-wrap: anywhere }
a { color: light-dark(#0b4f9e, #9cc7ff) }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; padding: .4rem .8rem .4rem 0; border-block-end: 1px solid #8885; vertical-align: top; overflow-wrap: anywhere }
td:first-child { white-space: nowrap }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 0 1rem }
dd { margin: 0; overflow-wrap: anywhere }
iframe { width: 100%; height: 34rem; border: 1px solid #888; background: #fff }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #8888; padding: 1rem }
form { margin: 1rem 0 } input, button { font: inherit; padding: .25rem .6rem }
`;

const page = (title, body) => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><style>${style}</style></head><body>${body}</body></html>`;

const moment = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Amsterdam',
});
const when = (mail) => moment.format(new Date(mail.receivedAt));
const recipients = (mail) => escape([...mail.to, ...mail.cc].join(', ') || mail.envelopeTo.join(', '));

export function listPage(mails, to = '') {
  const rows = mails.map(
    (mail) =>
      `<tr><td>${when(mail)}</td><td>${recipients(mail)}</td><td><a href="/messages/${mail.id}">${escape(mail.subject || '(zonder onderwerp)')}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th scope="col">Ontvangen</th><th scope="col">Aan</th><th scope="col">Onderwerp</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const empty = '<p>Er is nog geen mail.</p>';
  return page(
    'Postvak van Flexloket',
    `<main><h1>Postvak van Flexloket</h1>
<p>Alle mail die dit systeem verstuurt, komt hier aan en gaat nergens anders heen. ${mails.length} ${mails.length === 1 ? 'bericht' : 'berichten'}.</p>
<form><label>Aan <input name="to" type="email" value="${escape(to)}"></label> <button>Zoek</button></form>
${rows.length > 0 ? table : empty}</main>`,
  );
}

export function messagePage(mail) {
  const facts = [
    ['Van', escape(mail.from)],
    ['Aan', recipients(mail)],
    ['Ontvangen', when(mail)],
    ['Kenmerk', escape(mail.messageId)],
    ...(mail.attachments.length > 0
      ? [['Bijlagen', escape(mail.attachments.map(({ filename, size }) => `${filename} (${size} bytes)`).join(', '))]]
      : []),
  ];
  const list = facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('');
  const frame = `<iframe title="Inhoud van het bericht" src="/messages/${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  const links = escape(mail.text).replace(
    /https?:\/\/[^\s<>]*[^\s<>.,;:!?)]/g,
    (url) => `<a href="${url}" target="_blank" rel="noopener">${url}</a>`,
  );
  const text = mail.text ? `<h2>Als tekst</h2><pre>${links}</pre>` : '';
  return page(
    mail.subject,
    `<main><p><a href="/">← Alle berichten</a></p><h1>${escape(mail.subject)}</h1><dl>${list}</dl>${mail.html ? frame : ''}${text}</main>`,
  );
}

/** The mail's own HTML; its links open in a new tab. */
export const htmlPart = (mail) => `<base target="_blank">${mail.html}`;

export const notFoundPage = () =>
  page('Niet gevonden', '<main><h1>Dit bericht is er niet</h1><p><a href="/">Alle berichten</a></p></main>');
