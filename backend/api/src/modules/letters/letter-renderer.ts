// SPDX-License-Identifier: EUPL-1.2
import type { LetterData, ReceiptData } from './letter-data';
import { LetterThreads } from './letter-threads';
import { printableData } from './printable-text';

const threads = new LetterThreads(2);

function render(template: string, data: LetterData | ReceiptData, at: Date): Promise<Buffer> {
  return threads.render({
    template,
    data: JSON.stringify(printableData(data)),
    createdAtSeconds: Math.floor(at.getTime() / 1000),
  });
}

/** Makes a letter as PDF/UA-1. The same data and moment give the same bytes. */
export function renderLetter(data: LetterData, at: Date): Promise<Buffer> {
  return render('letter.typ', data, at);
}

/** Makes the copy of what was sent as PDF/UA-1. The same data and moment give the same bytes. */
export function renderReceipt(data: ReceiptData, at: Date): Promise<Buffer> {
  return render('receipt.typ', data, at);
}

/** Stops the typesetting threads; the next letter starts them again. */
export function closeLetterRenderer(): Promise<void> {
  return threads.close();
}
