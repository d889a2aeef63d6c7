// SPDX-License-Identifier: EUPL-1.2
import type { Reader } from '../../platform/work/work';
import { collegeOf } from '../applications/case-letters.service';
import type { LetterRecipient } from '../letters';

/** Something with a letter that was fixed for a municipality and goes out later. */
interface FixedLetter {
  readonly applicationId: string;
  /** The municipality for which it was written. */
  readonly organisationId: string;
  readonly recipient: LetterRecipient;
}

/**
 * To whom a letter goes today that was fixed before: when the municipality was followed by another meanwhile, to its
 * successor, which reads of whom.
 */
export async function recipientToday(asker: Pick<Reader, 'query'>, letter: FixedLetter): Promise<LetterRecipient> {
  const [merged] = await asker.query<{ name: string; was: string }>(
    `select o.name, w.name as was from application a join organisation o on o.id = a.organisation_id
       join organisation w on w.id = $2 where a.id = $1 and o.id <> w.id`,
    [letter.applicationId, letter.organisationId],
  );
  if (!merged) return letter.recipient;
  return { name: collegeOf(merged.name), address: [`rechtsopvolger van ${merged.was}`] };
}
