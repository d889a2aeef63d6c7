// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class FinalAccountService {
  ask(..._args: unknown[]): never {
    throw new Error('being built');
  }
  propose(..._args: unknown[]): never {
    throw new Error('being built');
  }
  sendBack(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
