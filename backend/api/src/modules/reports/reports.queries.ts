// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class ReportsQueries {
  cases(..._args: unknown[]): never {
    throw new Error('being built');
  }
  waterfall(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
