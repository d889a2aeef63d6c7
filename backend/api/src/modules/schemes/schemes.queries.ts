// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class SchemesQueries {
  current(..._args: unknown[]): never {
    throw new Error('being built');
  }
  list(..._args: unknown[]): never {
    throw new Error('being built');
  }
  version(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
