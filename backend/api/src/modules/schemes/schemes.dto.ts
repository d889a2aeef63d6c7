// SPDX-License-Identifier: EUPL-1.2
import { LocalizedTextResponse } from '../../platform/http/common.dto';

/** What is left of a ceiling, and what was asked before you; in cents. */
export class CeilingResponse {
  typeKey: string | null;
  ceilingCents: number;
  leftCents: number;
  askedCents: number;
}

/** Why the window closes later than it was published: the portal could not be reached. */
export class WindowExtensionResponse {
  closedBefore: string;
  reason: string;
}

export class GrantTypeSummaryResponse {
  key: string;
  name: LocalizedTextResponse;
  summary: LocalizedTextResponse;
  targetWeeks: number;
  decisionWeeks: number;
}

export class SchemeSummaryResponse {
  key: string;
  version: string;
  name: LocalizedTextResponse;
  purpose: LocalizedTextResponse;
  opensAt: string;
  closesAt: string;
  extension: WindowExtensionResponse | null;
  open: boolean;
  types: GrantTypeSummaryResponse[];
  ceilings: CeilingResponse[];
}

export class SchemeListResponse {
  items: SchemeSummaryResponse[];
}

/** A whole scheme version: the definition is the data from which forms, amounts and terms follow. */
export class SchemeVersionResponse {
  id: string;
  key: string;
  version: string;
  sha256: string;
  opensAt: string;
  closesAt: string;
  extension: WindowExtensionResponse | null;
  open: boolean;
  current: boolean;
  definition: Record<string, unknown>;
  ceilings: CeilingResponse[];
}
