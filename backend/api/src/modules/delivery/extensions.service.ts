// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class ExtensionsService {
  ask(..._args: unknown[]): never {
    throw new Error('being built');
  }
  decide(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
