// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class MailSamples {
  list(..._args: unknown[]): never {
    throw new Error('being built');
  }
  show(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
