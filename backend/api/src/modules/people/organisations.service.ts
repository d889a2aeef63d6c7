// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type FieldError, fieldError, registrationErrors } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { lockedOrganisation } from './people-access';
import { keepChange } from './people-log';
import type { OrganisationDetailsRequest } from './people.dto';
import { detailOf } from './people.service';

/** The numbers under which organisations are known elsewhere. */
@Injectable()
export class OrganisationsService {
  constructor(private readonly work: Work) {}

  /** @throws RefusedError INVALID_INPUT with all that is wrong */
  change(actor: Actor, id: string, body: OrganisationDetailsRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const organisation = await lockedOrganisation(tx, id);
      const numbers = { kvk: digits(body.kvk), rsin: digits(body.rsin), oin: digits(body.oin) };
      const errors = registrationErrors(numbers);
      if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
      const { kvk, rsin, oin } = numbers;
      const taken = await takenNumbers(tx, id, numbers);
      if (taken.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, taken);
      await tx.query('update organisation set kvk = $2, rsin = $3, oin = $4 where id = $1', [id, kvk, rsin, oin]);
      const written = [`kvk=${kvk ?? ''}`, `rsin=${rsin ?? ''}`, `oin=${oin ?? ''}`].join();
      await keepChange(tx, 'organisations.change', id, detailOf(organisation, written));
      return { id, state: 'changed', version: 1 };
    });
  }
}

/** A number that somebody signs in with belongs to one organisation. */
async function takenNumbers(
  tx: Tx,
  id: string,
  { kvk, rsin }: { readonly kvk: string | null; readonly rsin: string | null },
): Promise<FieldError[]> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('organisation:numbers', 0))");
  const others = await tx.query<{ kvk: string | null; rsin: string | null }>(
    'select kvk, rsin from organisation where id <> $1 and (kvk = $2 or rsin = $3)',
    [id, kvk, rsin],
  );
  return (['kvk', 'rsin'] as const)
    .filter((path) => others.some((other) => other[path] !== null && other[path] === { kvk, rsin }[path]))
    .map((path) =>
      fieldError(
        path,
        'NOT_A_REGISTRATION',
        'Dit nummer staat al bij een andere organisatie. Kijk bij welke het hoort en haal het daar eerst weg.',
        'Another organisation has this number already. See to which it belongs and remove it there first.',
      ),
    );
}

/** People type spaces and dots in numbers. */
function digits(text: string | undefined): string | null {
  return text?.replace(/[\s.]/g, '') || null;
}
