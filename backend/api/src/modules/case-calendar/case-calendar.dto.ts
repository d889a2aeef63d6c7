// SPDX-License-Identifier: EUPL-1.2
import { IsIn, IsOptional } from 'class-validator';

export class CalendarQuery {
  @IsOptional() @IsIn(['nl', 'en']) language?: 'nl' | 'en';
}
