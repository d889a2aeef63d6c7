// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

interface Line {
  readonly actor: string;
  readonly person: string;
  /** Organisation and what changed, in codes. */
  readonly detail: string;
}

/** People and organisations, for the administrator of the province. */
export const peopleAdminMessages = defineMessages({
  nl: {
    admin: 'Beheer',
    people: 'Mensen van de provincie',
    peopleLead: 'Wie voor de provincie werkt en wat diegene mag. Uw eigen rechten verandert een collega.',
    organisations: 'Organisaties',
    organisationsLead:
      'De provincie en de gemeenten, met hun nummers. Benoem hier de eerste beheerder van een gemeente; die nodigt zelf collega’s uit.',
    mergers: 'Herindeling: gemeenten die opgaan in een andere',
    name: 'Naam',
    cbs: 'CBS-code',
    takePart: 'Doen mee',
    managers: 'Beheerders',
    state: 'Stand',
    ended: (successor: string) => (successor ? `Opgegaan in ${successor}` : 'Opgeheven'),
    current: 'Bestaat',
    noManager: 'Nog geen beheerder',
    numbers: 'Nummers van de organisatie',
    numbersHelp: 'Leeg als het nummer niet bekend is.',
    kvk: 'KvK-nummer',
    kvkHelp: '8 cijfers.',
    rsin: 'RSIN',
    rsinHelp: '9 cijfers.',
    oin: 'OIN',
    oinHelp: '20 cijfers, uit het OIN-register.',
    save: 'Nummers opslaan',
    saved: 'De nummers zijn opgeslagen',
    peopleOf: (name: string) => `Mensen van ${name}`,
    changes: 'Wat er is veranderd',
    leaverData: (name: string) => `Gegevens van ${name}`,
    noChanges: 'Er is nog niets veranderd.',
    system: 'De persoon zelf of het systeem',
    lines: {
      'people.invite': ({ actor, person, detail }: Line) => `${actor} nodigde ${person} uit (${detail}).`,
      'people.inviteAgain': ({ actor, person }: Line) => `${actor} nodigde ${person} opnieuw uit.`,
      'people.changeRoles': ({ actor, person, detail }: Line) =>
        `${actor} veranderde de rechten van ${person} (${detail}).`,
      'people.remove': ({ actor, person, detail }: Line) => `${actor} liet ${person} vertrekken (${detail}).`,
      'people.handOver': ({ actor, person, detail }: Line) =>
        `${actor} droeg zaken van een vertrekker over aan ${person} (aantal: ${detail}).`,
      'people.setPassword': ({ person }: Line) => `${person} stelde een wachtwoord in.`,
      'people.changePassword': ({ person }: Line) => `${person} veranderde het eigen wachtwoord.`,
      'people.endSessions': ({ actor, person, detail }: Line) =>
        `${actor} beëindigde sessies van ${person} (aantal: ${detail}).`,
      'people.readData': ({ actor, person }: Line) => `${actor} vroeg de gegevens van ${person} op.`,
      'people.correct': ({ actor, person }: Line) => `${actor} verbeterde de naam van ${person}.`,
      'people.askAddress': ({ actor, person }: Line) => `${actor} vroeg een ander e-mailadres aan voor ${person}.`,
      'people.changeAddress': ({ person }: Line) => `Het nieuwe e-mailadres van ${person} is bevestigd.`,
      'people.requestPassword': ({ person }: Line) => `Voor ${person} werd een nieuw wachtwoord gevraagd.`,
      'people.bootstrap': ({ person }: Line) => `${person} werd de eerste beheerder.`,
      'interests.declare': ({ actor }: Line) => `${actor} meldde een persoonlijk belang bij een gemeente.`,
      'interests.end': ({ actor }: Line) => `${actor} beëindigde een melding van een persoonlijk belang.`,
      'people.join': ({ person, detail }: Line) => `${person} logde voor het eerst in bij de inlogdienst (${detail}).`,
      'people.link': ({ person }: Line) => `Het account van ${person} hoort nu bij een inlog van de inlogdienst.`,
      'people.followGroups': ({ person, detail }: Line) => `De rechten van ${person} volgden de groepen (${detail}).`,
      'people.breakGlass': ({ person }: Line) => `Het noodaccount van ${person} is gebruikt.`,
      'organisations.change': ({ actor, person, detail }: Line) =>
        `${actor} veranderde de nummers van ${person} (${detail}).`,
      'organisations.proposeMerger': ({ actor, person, detail }: Line) =>
        `${actor} stelde een herindeling naar ${person} voor (${detail}).`,
      'organisations.retractMerger': ({ actor, person, detail }: Line) =>
        `${actor} trok het voorstel voor een herindeling naar ${person} in (${detail}).`,
      'organisations.merge': ({ actor, person, detail }: Line) =>
        `${actor} voerde de herindeling van ${person} uit (${detail}).`,
    } as Readonly<Record<string, (line: Line) => string>>,
  },
  en: {
    admin: 'Administration',
    people: 'People of the province',
    peopleLead: 'Who works for the province and what they may do. A colleague changes your own rights.',
    organisations: 'Organisations',
    organisationsLead:
      'The province and the municipalities, with their numbers. Appoint the first manager of a municipality here, who then invites colleagues.',
    mergers: 'Mergers: municipalities that go into another',
    name: 'Name',
    cbs: 'CBS code',
    takePart: 'Take part',
    managers: 'Managers',
    state: 'State',
    ended: (successor) => (successor ? `Merged into ${successor}` : 'Ended'),
    current: 'Exists',
    noManager: 'No manager yet',
    numbers: 'Numbers of the organisation',
    numbersHelp: 'Empty when the number is not known.',
    kvk: 'KvK number',
    kvkHelp: '8 digits.',
    rsin: 'RSIN',
    rsinHelp: '9 digits.',
    oin: 'OIN',
    oinHelp: '20 digits, from the OIN register.',
    save: 'Save the numbers',
    saved: 'The numbers were saved',
    peopleOf: (name) => `People of ${name}`,
    changes: 'What changed',
    leaverData: (name) => `Data of ${name}`,
    noChanges: 'Nothing changed yet.',
    system: 'The person or the system',
    lines: {
      'people.invite': ({ actor, person, detail }: Line) => `${actor} invited ${person} (${detail}).`,
      'people.inviteAgain': ({ actor, person }: Line) => `${actor} invited ${person} again.`,
      'people.changeRoles': ({ actor, person, detail }: Line) =>
        `${actor} changed the rights of ${person} (${detail}).`,
      'people.remove': ({ actor, person, detail }: Line) => `${actor} let ${person} go (${detail}).`,
      'people.handOver': ({ actor, person, detail }: Line) =>
        `${actor} handed cases of somebody who left over to ${person} (number: ${detail}).`,
      'people.setPassword': ({ person }: Line) => `${person} set a password.`,
      'people.changePassword': ({ person }: Line) => `${person} changed the own password.`,
      'people.endSessions': ({ actor, person, detail }: Line) => `${actor} ended sessions of ${person} (${detail}).`,
      'people.readData': ({ actor, person }: Line) => `${actor} asked for the data of ${person}.`,
      'people.correct': ({ actor, person }: Line) => `${actor} corrected the name of ${person}.`,
      'people.askAddress': ({ actor, person }: Line) => `${actor} asked for another e-mail address for ${person}.`,
      'people.changeAddress': ({ person }: Line) => `The new e-mail address of ${person} was confirmed.`,
      'people.requestPassword': ({ person }: Line) => `A new password was asked for ${person}.`,
      'people.bootstrap': ({ person }: Line) => `${person} became the first administrator.`,
      'interests.declare': ({ actor }: Line) => `${actor} declared a personal interest in a municipality.`,
      'interests.end': ({ actor }: Line) => `${actor} ended a declaration of a personal interest.`,
      'people.join': ({ person, detail }: Line) =>
        `${person} signed in at the sign-in service for the first time (${detail}).`,
      'people.link': ({ person }: Line) => `The account of ${person} now belongs to a sign-in of the sign-in service.`,
      'people.followGroups': ({ person, detail }: Line) => `The rights of ${person} followed the groups (${detail}).`,
      'people.breakGlass': ({ person }: Line) => `The sealed account of ${person} was used.`,
      'organisations.change': ({ actor, person, detail }: Line) =>
        `${actor} changed the numbers of ${person} (${detail}).`,
      'organisations.proposeMerger': ({ actor, person, detail }: Line) =>
        `${actor} proposed a merger into ${person} (${detail}).`,
      'organisations.retractMerger': ({ actor, person, detail }: Line) =>
        `${actor} retracted the proposal of a merger into ${person} (${detail}).`,
      'organisations.merge': ({ actor, person, detail }: Line) =>
        `${actor} carried out the merger of ${person} (${detail}).`,
    },
  },
});
