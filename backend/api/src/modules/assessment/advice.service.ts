// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

@Injectable()
export class AdviceService {
  advise(..._args: unknown[]): never {
    throw new Error('being built');
  }
  answerChecklist(..._args: unknown[]): never {
    throw new Error('being built');
  }
  declareConflict(..._args: unknown[]): never {
    throw new Error('being built');
  }
  returnAdvice(..._args: unknown[]): never {
    throw new Error('being built');
  }
}
