// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatDateLong, localDate } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { type CaseLetter, CaseLetters } from '../applications/case-letters.service';
import type { FactsOf } from '../letters';
import { Notifications } from '../notifications/notifications.service';
import { PostalLetters } from '../notifications/postal-letters';
import { DelayNotice, TermSuspension } from './delay.entities';

/** Which letter: about the start or the end of a suspension, or about a delay. */
export type TermNoticeJob =
  { readonly suspensionId: string; readonly part: 'start' | 'end' } | { readonly noticeId: string };

/** What such a letter is about. */
interface Notice {
  readonly letterId: string;
  readonly applicationId: string;
  readonly on: string;
  readonly by: string;
  readonly explanation: string;
  readonly change: FactsOf<'term_notice'>['change'];
}

/** Makes the letters about the decision term, and brings them to the municipality. */
@Injectable()
export class TermLetterService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly letters: CaseLetters,
    private readonly notifications: Notifications,
    private readonly postal: PostalLetters,
  ) {}

  onModuleInit(): void {
    this.postal.madeBy(['term_notice'], async (tx, id) => {
      const notice = await this.noticeOf(tx, await jobOf(tx, id));
      await this.store(tx, { ...notice, on: tx.today }, await this.cases.lock(tx, notice.applicationId));
      return { documentId: id };
    });
  }

  /** Brings one letter; a second time does nothing. */
  async make(job: TermNoticeJob): Promise<void> {
    await this.work.run(systemActor, async (tx) => {
      const notice = await this.noticeOf(tx, job);
      const application = await this.cases.lock(tx, notice.applicationId);
      await this.letters.bring(tx, application, letterOf(notice, application), async () => {
        await this.store(tx, notice, application);
        await this.inPortal(tx, notice, application);
      });
    });
  }

  private noticeOf(tx: Tx, job: TermNoticeJob): Promise<Notice> {
    return 'noticeId' in job ? delayed(tx, job.noticeId) : suspended(tx, job);
  }

  private async store(tx: Tx, notice: Notice, application: Application): Promise<void> {
    const on = localDate(notice.on);
    const fileName = `beslistermijn-${application.number}-${on}.pdf`;
    const file = await this.cases.schemeOf(tx, application);
    await this.letters.store(
      tx,
      application,
      { id: notice.letterId, fileName },
      {
        ...(await this.letters.base(tx, application, file, { by: notice.by, on })),
        kind: 'term_notice',
        receivedOn: localDate(application.receivedOn ?? notice.on),
        change: notice.change,
        explanation: notice.explanation,
      },
    );
  }

  private async inPortal(tx: Tx, notice: Notice, application: Application): Promise<void> {
    const { id: caseId, organisationId } = application;
    const letter = letterOf(notice, application);
    await this.letters.message(tx, application, letter);
    await this.notifications.notify(tx, {
      kind: 'message-available',
      causeId: notice.letterId,
      caseId,
      organisationId,
      to: 'submitters',
      data: { messageSubject: letter.subject, sentOn: formatDateLong(tx.today) },
    });
  }
}

/** Which letter carries an id: a message of delay, or the start or the end of a suspension. */
async function jobOf(tx: Tx, letterId: string): Promise<TermNoticeJob> {
  if (await tx.manager.existsBy(DelayNotice, { id: letterId })) return { noticeId: letterId };
  if (await tx.manager.existsBy(TermSuspension, { id: letterId })) return { suspensionId: letterId, part: 'start' };
  const { id } = await tx.manager.findOneByOrFail(TermSuspension, { endLetterId: letterId });
  return { suspensionId: id, part: 'end' };
}

const subjects: Readonly<Record<Notice['change']['what'], (projectName: string) => string>> = {
  suspended: (projectName) => `De beslistermijn voor ${projectName} staat stil`,
  resumed: (projectName) => `De beslistermijn voor ${projectName} loopt weer`,
  delayed: (projectName) => `Onze beslissing over ${projectName} komt later`,
};

function letterOf({ letterId, change }: Notice, { projectName }: Application): CaseLetter {
  return { id: letterId, kind: 'term_notice', subject: subjects[change.what](projectName) };
}

async function suspended(
  tx: Tx,
  { suspensionId, part }: { readonly suspensionId: string; readonly part: 'start' | 'end' },
): Promise<Notice> {
  const row = await tx.manager.findOneByOrFail(TermSuspension, { id: suspensionId });
  const { applicationId, ground } = row;
  const from = localDate(row.fromOn);
  const day = (text: string | null) => (text === null ? undefined : localDate(text));
  if (part === 'start') {
    const change = {
      what: 'suspended',
      ground,
      from,
      until: day(row.untilOn),
      dueOn: day(row.dueOnAfterStart),
      reference: row.reference,
    } as const;
    return {
      letterId: row.id,
      applicationId,
      on: row.startedOn,
      by: row.startedBy,
      explanation: row.explanation,
      change,
    };
  }
  const endedOn = localDate(row.endedOn ?? row.startedOn);
  return {
    letterId: row.endLetterId ?? '',
    applicationId,
    on: row.toldOn ?? row.startedOn,
    by: row.endedBy ?? row.startedBy,
    explanation: row.endExplanation,
    change: { what: 'resumed', ground, from, endedOn, dueOn: day(row.dueOnAfterEnd) },
  };
}

async function delayed(tx: Tx, noticeId: string): Promise<Notice> {
  const row = await tx.manager.findOneByOrFail(DelayNotice, { id: noticeId });
  const { id, applicationId, effect, source, announcedOn, explanation, announcedBy } = row;
  const until = row.untilOn === null ? undefined : localDate(row.untilOn);
  const change = { what: 'delayed', effect, source, until, dueOn: localDate(row.dueOnAfter) } as const;
  return { letterId: id, applicationId, on: announcedOn, by: announcedBy, explanation, change };
}
