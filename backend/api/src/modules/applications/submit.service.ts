// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class SubmitService {
  submit(..._args: unknown[]): never {
    throw new Error('being built');
  }
  supplement(..._args: unknown[]): never {
    throw new Error('being built');
  }
  withdraw(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
