// SPDX-License-Identifier: EUPL-1.2

export class TimelineItem {
  id: string;
  seq: number;
  type: string;
  audience: string;
  occurredOn: string;
  recordedAt: string;
  actorName: string;
  actorOrganisationName: string | null;
  data: Record<string, unknown>;
  text: string;
}

export class TimelineResponse {
  items: TimelineItem[];
}
