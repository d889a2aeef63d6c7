// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class DraftService {
  discard(..._args: unknown[]): never {
    throw new Error('being built');
  }
  savePage(..._args: unknown[]): never {
    throw new Error('being built');
  }
  start(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
