// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import { dayIn, type InCase, type Mapping, noticedOn, notifiedOn, optionalDay, text } from './happened';

const objectionIn = ({ data }: InCase): { readonly objection?: string } => {
  const objection = text(data['objectionId']);
  return objection === undefined ? {} : { objection };
};

/** Whether being late was not held against the objector; why stands with the objection itself. */
function excuseOf({ all, data }: InCase): { readonly excuse?: string } {
  const excused = all.some((one) => one.type === 'ObjectionExcused' && one.data['objectionId'] === data['objectionId']);
  return excused ? { excuse: 'Awb 6:11' } : {};
}

const channels = ['portal', 'post', 'counter', 'email'] as const;

/** A hearing that was planned anew, given up, or that no objection asks for any more, has no days; one that was held has. */
function hearingStands(event: InCase): boolean {
  const own = event.all.findIndex((one) => one.data === event.data);
  const next = event.all.find(
    ({ type, data }, index) =>
      index > own && hearingSteps.includes(type) && data['objectionId'] === event.data['objectionId'],
  );
  return next === undefined || next.type === 'HearingHeld';
}

const hearingSteps: readonly string[] = ['HearingPlanned', 'HearingWaived', 'HearingHeld', 'ObjectionWithdrawn'];

const courtFileSent: Mapping = ({ on, data }) => {
  const appeal = text(data['appealId']);
  return [{ event: 'court_file_sent', on, ...(appeal === undefined ? {} : { appeal }) }];
};

/** What happens to an objection and an appeal, as far as terms look at it. */
export const objectionMappings: Readonly<Record<string, Mapping>> = {
  ObjectionReceived: (event) => {
    const decision = text(event.data['decisionId']);
    return [
      {
        event: 'objection_received',
        on: dayIn(event, 'receivedOn'),
        channel: channels.find((one) => one === event.data['channel']) ?? 'post',
        ...objectionIn(event),
        ...(decision === undefined ? {} : { decision }),
        ...optionalDay(event.data, 'postedOn'),
        ...excuseOf(event),
      },
    ];
  },
  ObjectionExcused: () => [],
  ObjectionDefectNotified: (event) => [
    {
      event: 'defect_notified',
      on: noticedOn(event, event.data['letterId'] ?? ''),
      request: text(event.data['requestId']) ?? '',
      days: Number(event.data['days']),
      ...objectionIn(event),
    },
  ],
  ObjectionDefectCured: (event) => [
    {
      event: 'defect_cured',
      on: dayIn(event, 'curedOn'),
      request: text(event.data['requestId']) ?? '',
      ...objectionIn(event),
    },
  ],
  CommitteeAppointed: (event) => [{ event: 'committee_appointed', on: event.on, ...objectionIn(event) }],
  HearingPlanned: (event) =>
    hearingStands(event) ? [{ event: 'hearing', on: dayIn({ ...event }, 'on'), ...objectionIn(event) }] : [],
  HearingWaived: () => [],
  HearingHeld: () => [],
  ObjectionWithdrawn: (event) => [{ event: 'objection_withdrawn', on: event.on, ...objectionIn(event) }],
  ObjectionAdjourned: (event) => [
    {
      event: 'objection_adjourned',
      on: noticedOn(event, event.data['letterId'] ?? ''),
      weeks: Number(event.data['weeks'] ?? 6),
      ...objectionIn(event),
    },
  ],
  ObjectionDelayAgreed: (event) => [
    { event: 'objection_delay_agreed', on: event.on, until: dayIn(event, 'until'), ...objectionIn(event) },
  ],
  ObjectionDecided: (event) => [{ event: 'objection_decided', on: notifiedOn(event), ...objectionIn(event) }],
  CourtFileRequested: (event) => {
    const appeal = text(event.data['appealId']);
    const on = dayIn(event, 'requestedOn');
    return [{ event: 'court_asked_for_file', on, ...(appeal === undefined ? {} : { appeal }) }];
  },
  CourtFileSent: courtFileSent,
  AppealDecided: (event) => {
    const appeal = text(event.data['appealId']);
    const about = appeal === undefined ? {} : { appeal };
    if (event.data['newDecision'] === true) return [{ event: 'new_decision_taken', on: notifiedOn(event), ...about }];
    const until = text(event.data['newDecisionDueOn']);
    const on = dayIn(event, 'decidedOn');
    const late = event.data['late'] === true ? { late: true } : {};
    return [
      ...courtFileSent(event),
      ...(until ? [{ event: 'new_decision_ordered', on, until: localDate(until), ...about, ...late } as const] : []),
    ];
  },
  ObjectionReopened: (event) => [{ event: 'objection_reopened', on: event.on, ...objectionIn(event) }],
  JudgmentToCarryOut: (event) => [{ event: 'objection_reopened', on: event.on, ...objectionIn(event) }],
  AppealWithdrawn: courtFileSent,
};
