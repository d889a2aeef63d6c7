// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { Work } from '../../platform/work/work';
import type { MunicipalityListResponse } from './sessions.dto';

/** Questions about organisations. */
@Injectable()
export class OrganisationsQueries {
  constructor(private readonly work: Work) {}

  /** All municipalities by name, with the merger of some as data. */
  municipalities(actor: Actor): Promise<MunicipalityListResponse> {
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<{
        id: string;
        name: string;
        cbs_code: string;
        housing_region: string | null;
        valid_from: string | null;
        valid_to: string | null;
        successor_name: string | null;
      }>(
        `select o.id, o.name, o.cbs_code, o.housing_region, o.valid_from, o.valid_to, s.name as successor_name
           from organisation o left join organisation s on s.id = o.successor_id
          where o.kind = 'municipality' order by o.sort_name, o.valid_from nulls first, o.id`,
      );
      return {
        items: rows.map((row) => ({
          id: row.id,
          name: row.name,
          cbsCode: row.cbs_code,
          housingRegion: row.housing_region,
          validFrom: row.valid_from,
          validTo: row.valid_to,
          successorName: row.successor_name,
          active: (row.valid_from ?? '') <= reader.today && (row.valid_to === null || reader.today < row.valid_to),
        })),
      };
    });
  }
}
