// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@playwright/test';
import { accounts, mailUrl, type Role } from './accounts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly to: readonly string[];
  readonly attachments: readonly { readonly filename: string }[];
}

async function mailsTo(role: Role): Promise<Mail[]> {
  const response = await fetch(`${mailUrl()}/api/messages?to=${encodeURIComponent(accounts[role])}`);
  return (await response.json()) as Mail[];
}

/** The mail to somebody that has these words in its subject or text; waits until it has arrived. */
export async function mailTo(role: Role, subject: RegExp, words: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const mails = await mailsTo(role);
        found = mails.find((mail) => subject.test(mail.subject) && `${mail.subject} ${mail.text}`.includes(words));
        return found ? 'arrived' : `only ${mails.map((mail) => mail.subject).join(' | ')}`;
      },
      { message: `mail ${subject.source} about ${words} to ${role}`, timeout: 45_000 },
    )
    .toBe('arrived');
  if (!found) throw new Error('no mail');
  return found;
}

/** The address of this portal in a mail, without the host: what somebody opens by clicking on it. */
export function linkIn({ text }: Mail): string {
  const [address] = /https?:\/\/\S+/.exec(text) ?? [];
  if (!address) throw new Error(`no link in: ${text}`);
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}
