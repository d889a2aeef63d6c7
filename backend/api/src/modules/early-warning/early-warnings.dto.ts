// SPDX-License-Identifier: EUPL-1.2
import { LocalizedTextResponse } from '../../platform/http/common.dto';

/** A reason to look at a project now, in one sentence with its figures. */
export class ProjectSignalResponse {
  code: string;
  level: string;
  text: LocalizedTextResponse;
}

/** Numbers of homes; never people. */
export class HomeNumbersResponse {
  promised: number;
  permitted: number;
  placed: number;
  occupied: number;
}

/** Where a granted project stands today. A help for who works on it; nothing follows from it by itself. */
export class EarlyWarningResponse {
  applicationId: string;
  /** `none`, `attention` or `serious`. */
  level: string;
  signals: ProjectSignalResponse[];
  homes: HomeNumbersResponse;
  percentage: number | null;
  dueOn: string | null;
  expectedOn: string | null;
  completedOn: string | null;
  /** Whether the bounds are example values of the scheme. */
  exampleBounds: boolean;
}
