// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server that keeps what it gets, and can be told to refuse. */
export interface SmtpCatcher {
  readonly url: string;
  /** The raw mails, oldest first. */
  readonly mails: string[];
  /** Refuse so many mails from now on, each with a temporary error after the data came in. */
  refuse(times: number): void;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function catchMails(): Promise<SmtpCatcher> {
  const mails: string[] = [];
  let refusals = 0;
  const server: Server = createServer((socket) => {
    talk(socket, (mail) => {
      if (refusals > 0) {
        refusals -= 1;
        return '451 try again later';
      }
      mails.push(mail);
      return '250 kept';
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`,
    mails,
    refuse: (times) => {
      refusals = times;
    },
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

function talk(socket: Socket, keep: (mail: string) => string): void {
  let buffer = '';
  let inData = false;
  const say = (line: string): boolean => socket.write(`${line}\r\n`);
  say('220 catcher');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    buffer += chunk.toString('utf8');
    for (;;) {
      const end = inData ? buffer.indexOf('\r\n.\r\n') : buffer.indexOf('\r\n');
      if (end < 0) return;
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + (inData ? 5 : 2));
      if (inData) {
        inData = false;
        say(keep(part));
      } else if (/^quit/i.test(part)) {
        socket.end('221 bye\r\n');
      } else if (/^data/i.test(part)) {
        inData = true;
        say('354 go on');
      } else {
        say('250 ok');
      }
    }
  });
}

/** The value of a header of a raw mail, unfolded. */
export function headerOf(mail: string, name: string): string | undefined {
  const head = mail.slice(0, mail.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim();
}
