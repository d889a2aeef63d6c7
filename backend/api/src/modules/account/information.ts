// SPDX-License-Identifier: EUPL-1.2

interface Words {
  readonly nl: string;
  readonly en: string;
}

/**
 * What goes with the data that somebody asks for.
 *
 * @source AVG 15(1)(a)–(h)
 */
export const information: readonly { readonly title: Words; readonly text: Words }[] = [
  {
    title: { nl: 'Waarom wij dit bewaren', en: 'Why we keep this' },
    text: {
      nl: 'Om u te laten inloggen, om te weten wat u voor uw organisatie mag doen, en om te kunnen verantwoorden wie een aanvraag deed, beoordeelde of betaalde. De grondslag is de taak van algemeen belang van de provincie (AVG artikel 6, eerste lid, onder e) en de wettelijke plichten uit de Algemene wet bestuursrecht en de Archiefwet.',
      en: 'To let you sign in, to know what you may do for your organisation, and to account for who applied, assessed or paid. The legal basis is the public task of the province (GDPR article 6(1)(e)) and the duties of the General Administrative Law Act and the Archives Act.',
    },
  },
  {
    title: { nl: 'Wie het ziet', en: 'Who sees it' },
    text: {
      nl: 'Mensen van uw eigen organisatie die met dezelfde zaak werken, medewerkers van de provincie die de zaak behandelen of controleren, en wie uw account beheert. Het gaat naar niemand buiten de Europese Unie.',
      en: 'People of your own organisation who work on the same case, staff of the province who handle or audit it, and whoever manages your account. It goes to nobody outside the European Union.',
    },
  },
  {
    title: { nl: 'Hoe lang', en: 'How long' },
    text: {
      nl: 'Wie u in een zaak bent, blijft zo lang als het dossier volgens de selectielijst van de provincie moet blijven. Een sessie wordt hoogstens een uur na het einde gewist.',
      en: 'Who you are in a case stays as long as the file must by the selection list of the province. A session is erased at most an hour after it ended.',
    },
  },
  {
    title: { nl: 'Waar het vandaan komt', en: 'Where it comes from' },
    text: {
      nl: 'Van u zelf, van degene die u uitnodigde, of van de inlogdienst waarmee u inlogt. Er worden geen besluiten over u genomen door een computer.',
      en: 'From you, from whoever invited you, or from the service with which you sign in. No decision about you is taken by a computer.',
    },
  },
  {
    title: { nl: 'Uw rechten', en: 'Your rights' },
    text: {
      nl: 'U mag uw gegevens inzien en verbeteren, en vragen om ze te wissen of minder te gebruiken. Wissen kan niet zolang de wet het dossier laat bewaren. Vraag het aan de functionaris gegevensbescherming van de provincie. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.',
      en: 'You may see and correct your data, and ask to erase or restrict them. Erasing is not possible while the law keeps the file. Ask the data protection officer of the province. You can also complain to the Dutch data protection authority.',
    },
  },
];
