// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatDateLong, localDate } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { Document } from '../documents/document.entity';
import { DocumentsService } from '../documents/documents.service';
import { Organisation, Person } from '../identity/identity.entities';
import { type FactsOf, letterFor, renderLetter } from '../letters';
import { Notifications } from '../notifications/notifications.service';
import { PostalLetters } from '../notifications/postal-letters';
import { DelayNotice, TermSuspension } from './delay.entities';

const signerFunction = 'beoordelaar subsidies';

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
    private readonly documents: DocumentsService,
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
      if (await tx.manager.existsBy(Document, { id: notice.letterId })) return;
      const organisation = await tx.manager.findOneByOrFail(Organisation, { id: application.organisationId });
      if (organisation.electronicMessages === true) {
        await this.store(tx, notice, application);
        await this.inPortal(tx, notice, application);
        return;
      }
      await this.postal.queue(tx, {
        causeId: notice.letterId,
        applicationId: application.id,
        organisationId: application.organisationId,
        kind: 'term_notice',
        subject: subjects[notice.change.what](application.projectName),
      });
    });
  }

  private noticeOf(tx: Tx, job: TermNoticeJob): Promise<Notice> {
    return 'noticeId' in job ? delayed(tx, job.noticeId) : suspended(tx, job);
  }

  private async store(tx: Tx, notice: Notice, application: Application): Promise<void> {
    const organisation = await tx.manager.findOneByOrFail(Organisation, { id: application.organisationId });
    await this.documents.store(tx, {
      id: notice.letterId,
      caseId: application.id,
      organisationId: application.organisationId,
      kind: 'term_notice',
      purpose: 'letter',
      fileName: `beslistermijn-${application.number}-${notice.on}.pdf`,
      mediaType: 'application/pdf',
      bytes: await this.render(tx, notice, application, organisation),
      audience: 'everyone',
      uploadedBy: null,
    });
  }

  private async render(tx: Tx, notice: Notice, application: Application, organisation: Organisation): Promise<Buffer> {
    const { scheme, type } = await this.cases.schemeOf(tx, application);
    const signer = await tx.manager.findOneByOrFail(Person, { id: notice.by });
    const letter = letterFor({
      kind: 'term_notice',
      legal: scheme.legal,
      typeName: type.name.nl,
      caseNumber: application.number,
      projectName: application.projectName,
      recipient: { name: `College van burgemeester en wethouders van ${organisation.name}` },
      signer: { name: signer.name, functionTitle: signerFunction },
      date: localDate(notice.on),
      objectionAddress: '',
      receivedOn: localDate(application.receivedOn ?? notice.on),
      change: notice.change,
      explanation: notice.explanation,
    });
    return renderLetter(letter, tx.now);
  }

  private async inPortal(tx: Tx, notice: Notice, application: Application): Promise<void> {
    const { id: applicationId, organisationId, projectName } = application;
    await this.notifications.message(tx, {
      organisationId,
      applicationId,
      kind: 'term_notice',
      subject: subjects[notice.change.what](projectName),
      documentId: notice.letterId,
      decisionId: null,
      channel: 'portal',
    });
    await this.notifications.notify(tx, {
      kind: 'message-available',
      causeId: notice.letterId,
      caseId: applicationId,
      organisationId,
      to: 'submitters',
      data: { messageSubject: subjects[notice.change.what](projectName), sentOn: formatDateLong(tx.today) },
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
