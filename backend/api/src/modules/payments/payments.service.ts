// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class PaymentsService {
  cancel(..._args: unknown[]): never {
    throw new Error('being built');
  }
  confirm(..._args: unknown[]): never {
    throw new Error('being built');
  }
  propose(..._args: unknown[]): never {
    throw new Error('being built');
  }
  release(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
