// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class ObligationsService {
  report(..._args: unknown[]): never {
    throw new Error('being built');
  }
  review(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
