// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class CompletenessService {
  assign(..._args: unknown[]): never {
    throw new Error('being built');
  }
  judgeComplete(..._args: unknown[]): never {
    throw new Error('being built');
  }
  requestCompletion(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
