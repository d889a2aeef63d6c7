// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class SessionsService {
  choose(..._args: unknown[]): never {
    throw new Error('being built');
  }
  current(..._args: unknown[]): never {
    throw new Error('being built');
  }
  demoAccounts(..._args: unknown[]): never {
    throw new Error('being built');
  }
  signIn(..._args: unknown[]): never {
    throw new Error('being built');
  }
  signOut(..._args: unknown[]): never {
    throw new Error('being built');
  }
  stepUp(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
