// SPDX-License-Identifier: EUPL-1.2
import { accountantStatement, type GrantTypeDefinition, questionsOf } from '#domain';
import { type Actor, isProvince } from '../../platform/actor';
import { notFound, RefusedError } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import type { UploadRequest } from './documents.dto';

/** What an upload is for; a scan of a notice of default is added by the province alone. */
export type UploadPurpose = NonNullable<UploadRequest['purpose']> | 'default_notice' | 'visit';

/** Where a file may be added: the case and its organisation. */
export interface UploadPlace {
  readonly caseId: string;
  readonly organisationId: string;
}

interface CaseRow {
  id: string;
  organisation_id: string;
  state: string;
  grant_state: string | null;
  views_invited: boolean;
  decision_notified: boolean;
  type: GrantTypeDefinition | null;
}

interface Questions {
  readonly actor: Actor;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

const beingFilledIn = ['draft', 'incomplete'];
const running = ['active', 'amended', 'reminded', 'determination_requested', 'determination_proposed'];

/**
 * Whether the actor may add a file of this kind to the case now. @throws RefusedError NOT_FOUND outside the scope of the
 * actor, NOT_IN_THIS_STATE when the case takes no such files, INVALID_INPUT for a kind that the scheme does not know
 */
export async function placeFor(
  source: Questions,
  caseId: string,
  purpose: UploadPurpose,
  kind: string,
  lock: '' | 'for update of a' = '',
): Promise<UploadPlace> {
  const scope = visibleTo(source.actor, 'a', 2);
  const [found] = await source.query<CaseRow>(
    `select a.id, a.organisation_id, a.state, g.state as grant_state,
            exists (select from views_invitation w where w.application_id = a.id and w.state = 'invited'
                       and w.invited_of = 'applicant') as views_invited,
            exists (select from decision d where d.application_id = a.id and d.notified_on is not null) as decision_notified,
            (select t from jsonb_array_elements(v.definition -> 'types') t where t ->> 'key' = a.type_key) as type
       from application a
       join scheme_version v on v.id = a.scheme_version_id
       left join subsidy_grant g on g.application_id = a.id
      where a.id = $1 and ${scope.sql} ${lock}`,
    [caseId, ...scope.parameters],
  );
  if (!found?.type) throw notFound();
  if (purpose === 'default_notice' || purpose === 'visit') {
    if (!isProvince(source.actor)) throw new RefusedError({ code: 'FORBIDDEN' });
    return { caseId: found.id, organisationId: found.organisation_id };
  }
  if (!isOpen(found, purpose)) {
    throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: found.grant_state ?? found.state } });
  }
  if (!isKnownKind(found.type, purpose, kind)) {
    throw new RefusedError({ code: 'INVALID_INPUT' }, [
      {
        path: 'kind',
        code: 'UNKNOWN',
        message: {
          nl: 'Dit soort document kent de regeling niet.',
          en: 'The scheme does not know this kind of document.',
        },
      },
    ]);
  }
  return { caseId: found.id, organisationId: found.organisation_id };
}

/** The case takes files of this purpose now. */
function isOpen({ state, grant_state, views_invited, decision_notified }: CaseRow, purpose: UploadPurpose): boolean {
  if (purpose === 'application') return beingFilledIn.includes(state);
  if (purpose === 'objection') return decision_notified;
  return purpose === 'views' ? views_invited : running.includes(grant_state ?? '');
}

/** Evidence with a report or an extension belongs to an obligation; the other files answer a document rule or a question. */
function isKnownKind(type: GrantTypeDefinition, purpose: UploadPurpose, kind: string): boolean {
  // The key of an obligation that comes back has its turn behind a dot.
  if (['report', 'extension', 'views', 'amendment', 'objection'].includes(purpose)) return /^[\w.-]{1,100}$/.test(kind);
  const [rules, questions] =
    purpose === 'application'
      ? [type.documents, questionsOf(type)]
      : [[...type.determination.documents, accountantStatement], type.determination.questions];
  return (
    rules.some(({ key }) => key === kind) ||
    questions.some((question) => question.type === 'files' && question.key === kind)
  );
}
