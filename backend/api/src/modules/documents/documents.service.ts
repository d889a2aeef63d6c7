// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class DocumentsService {
  download(..._args: unknown[]): never {
    throw new Error('being built');
  }
  limits(..._args: unknown[]): never {
    throw new Error('being built');
  }
  remove(..._args: unknown[]): never {
    throw new Error('being built');
  }
  upload(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
