// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { registrationErrors } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError } from '../../platform/refused.error';
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
      await tx.query('update organisation set kvk = $2, rsin = $3, oin = $4 where id = $1', [id, kvk, rsin, oin]);
      const written = [`kvk=${kvk ?? ''}`, `rsin=${rsin ?? ''}`, `oin=${oin ?? ''}`].join();
      await keepChange(tx, 'organisations.change', id, detailOf(organisation, written));
      return { id, state: 'changed', version: 1 };
    });
  }
}

/** People type spaces and dots in numbers. */
function digits(text: string | undefined): string | null {
  return text?.replace(/[\s.]/g, '') || null;
}
