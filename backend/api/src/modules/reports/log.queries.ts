// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class LogQueries {
  audit(..._args: unknown[]): never {
    throw new Error('being built');
  }
  events(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
