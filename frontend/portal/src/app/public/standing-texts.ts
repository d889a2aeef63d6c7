// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../shared/messages';

/** The texts of the pages about this website itself. */
export const standingTexts = defineMessages({
  nl: {
    contact: {
      heading: 'Contact',
      lead: 'Waar u terechtkunt met een vraag over uw aanvraag of over dit portaal.',
      demo: 'Dit is een demonstratie. Er zit geen helpdesk achter en er worden geen echte aanvragen behandeld.',
      parts: [
        [
          'Vraag over uw aanvraag',
          'De naam en het adres van de provincie staan in elke brief en e-mail over uw aanvraag. Noem altijd het nummer van de aanvraag; dat staat boven aan elke pagina.',
        ],
        [
          'Inloggen of rechten',
          'De beheerder van uw gemeente geeft u een account en de juiste rol: meelezen, invullen of indienen.',
        ],
        [
          'Storing vlak voor de sluiting',
          'Lukt indienen niet door een storing? Bewaar wat u op het scherm ziet en meld het meteen bij de provincie. Uw concept blijft bewaard.',
        ],
      ] as readonly (readonly [string, string])[],
    },
    accessibility: {
      heading: 'Toegankelijkheid',
      lead: 'Iedereen moet dit portaal kunnen gebruiken. Hier staat hoe ver wij zijn.',
      parts: [
        ['Waar wij naar streven', 'Wij bouwen volgens WCAG 2.2, niveau A en AA. Dat zijn ook de eisen van EN 301 549.'],
        [
          'Wat wij hebben gedaan',
          'Elke pagina wordt bij elke wijziging automatisch gecontroleerd en is zonder muis te gebruiken. Kleur is nooit het enige teken. Brieven zijn PDF’s met een structuur die een schermlezer kan volgen.',
        ],
        [
          'Wat nog niet is gedaan',
          'Er is nog geen onderzoek gedaan door een onafhankelijk bureau. Daarom noemen wij het portaal nog niet volledig toegankelijk. Documenten die gemeenten zelf toevoegen, controleren wij niet.',
        ],
        [
          'Werkt iets niet voor u?',
          'Meld het via de contactpagina. Zeg op welke pagina het was en wat u wilde doen. U mag altijd vragen om de informatie in een andere vorm.',
        ],
      ] as readonly (readonly [string, string])[],
    },
  },
  en: {
    contact: {
      heading: 'Contact',
      lead: 'Where to go with a question about your application or about this portal.',
      demo: 'This is a demonstration. There is no help desk behind it and no real applications are handled.',
      parts: [
        [
          'Question about your application',
          'The name and address of the province are in every letter and e-mail about your application. Always mention the number of the application; it is at the top of every page.',
        ],
        [
          'Signing in or rights',
          'The manager of your municipality gives you an account and the right role: read, fill in or submit.',
        ],
        [
          'Outage just before closing',
          'Does submitting fail because of an outage? Keep what you see on the screen and tell the province at once. Your draft is kept.',
        ],
      ],
    },
    accessibility: {
      heading: 'Accessibility',
      lead: 'Everybody must be able to use this portal. Here is how far we are.',
      parts: [
        ['What we aim for', 'We build by WCAG 2.2, levels A and AA. Those are also the requirements of EN 301 549.'],
        [
          'What we have done',
          'Every page is checked automatically at every change and can be used without a mouse. Colour is never the only sign. Letters are PDFs with a structure that a screen reader can follow.',
        ],
        [
          'What has not been done yet',
          'No independent agency has examined the portal yet. That is why we do not call it fully accessible. We do not check documents that municipalities add.',
        ],
        [
          'Does something not work for you?',
          'Report it by the contact page. Say on which page it was and what you wanted to do. You may always ask for the information in another form.',
        ],
      ],
    },
  },
});
