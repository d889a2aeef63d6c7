// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type GrantCauses, type LocalDate, localDateOf, obligationText } from '#domain';
import type { Tx } from '../../platform/work/tx';
import type { UndatedLetter } from '../decisions/decision-letter';
import type { Decision } from '../decisions/decision.entities';
import { DecisionsService } from '../decisions/decisions.service';
import type { Signed } from '../decisions/mandates.service';
import type { ExtensionFacts } from '../letters/letter-facts';
import type { ExtensionRequest } from './delivery.entities';
import { ExtensionAsking } from './extension-asking';
import type { ObligationFile } from './obligation-files';

/** What a decision about more time comes to. */
export interface ExtensionOutcome {
  readonly granted: boolean;
  readonly months: number;
  readonly reason: string;
  /** The day as it becomes; null when nothing is granted or the day is not known yet. */
  readonly after: LocalDate | null;
  readonly signing: Signed;
  readonly causes: GrantCauses;
}

/** What a decision in the place of another says besides: to the municipality, and in its receipt. */
export interface CorrectionWords {
  readonly letter: NonNullable<ExtensionFacts['correction']>;
  readonly receipt: Readonly<Record<string, unknown>>;
}

/** Writes the decision about a request for more time, the first and any in its place: letter, facts and receipt. */
@Injectable()
export class ExtensionWriting {
  constructor(
    private readonly asking: ExtensionAsking,
    private readonly decisions: DecisionsService,
  ) {}

  async write(
    tx: Tx,
    file: ObligationFile,
    request: ExtensionRequest,
    { granted, months, reason, after, signing, causes }: ExtensionOutcome,
    correction?: CorrectionWords,
  ): Promise<{ letter: UndatedLetter; decision: Decision }> {
    const { application, obligation, rule, version, type } = file;
    const askedOn = localDateOf(request.requestedAt);
    const letter: UndatedLetter = {
      ...(await this.decisions.letterCase(tx, application, file, signing)),
      kind: granted ? 'extension_granted' : 'extension_refused',
      askedOn,
      obligation: { text: obligationText(rule, obligation.key).nl, article: rule.article },
      askedMonths: request.months,
      ...(granted ? { months } : {}),
      dueOn: (obligation.dueOn ?? tx.today) as LocalDate,
      ...(after ? { newDueOn: after } : {}),
      reason,
      ...(correction ? { correction: correction.letter } : {}),
    };
    const decision = await this.decisions.write(tx, {
      application,
      letter,
      amountCents: 0,
      ...signing,
      reason,
      receipt: {
        scheme: { key: version.schemeKey, version: version.version, sha256: version.sha256, type: type.key },
        obligationId: obligation.id,
        key: obligation.key,
        state: obligation.state,
        requests: await this.asking.earlier(tx, obligation.id, request.id),
        askedOn,
        months,
        granted,
        causes,
        dueBefore: obligation.dueOn,
        dueAfter: after,
        ...(correction ? { correction: correction.receipt } : {}),
      },
      subjectId: request.id,
    });
    return { letter, decision };
  }
}
