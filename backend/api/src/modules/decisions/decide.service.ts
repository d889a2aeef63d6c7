// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class DecideService {
  preview(..._args: unknown[]): never {
    throw new Error('being built');
  }
  take(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
