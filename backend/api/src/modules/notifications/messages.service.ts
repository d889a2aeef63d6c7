// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class MessagesService {
  list(..._args: unknown[]): never {
    throw new Error('being built');
  }
  postal(..._args: unknown[]): never {
    throw new Error('being built');
  }
  read(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
