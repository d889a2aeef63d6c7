// SPDX-License-Identifier: EUPL-1.2

export const demoPassword = 'flexloket-demo';

/** The secret of the app of everybody of the province in the demonstration; the sign-in page shows its code. */
export const demoSecret = 'FLEXLOKETDEMO234567FLEXLOKETDEMO';

/** The people of the demonstration. Their password is known to all: production refuses them. */
export const demoAccounts = [
  {
    email: 'aanvrager@leiden.example',
    name: 'Sanne Visser',
    organisation: 'GM0546',
    roles: ['read', 'fill'],
    description: 'vult aanvragen in, mag niet indienen',
  },
  {
    email: 'indiener@leiden.example',
    name: 'Daan Bakker',
    organisation: 'GM0546',
    roles: ['read', 'fill', 'submit', 'manage'],
    description: 'controleert en dient in',
  },
  {
    email: 'aanvrager@dordrecht.example',
    name: 'Fatima el Amrani',
    organisation: 'GM0505',
    roles: ['read', 'fill', 'submit', 'manage'],
    description: 'doet alles voor de gemeente',
  },
  {
    email: 'beoordelaar@pzh.example',
    name: 'Joost van den Berg',
    organisation: 'province',
    roles: ['assessor'],
    description: 'beoordeelt aanvragen en adviseert',
  },
  {
    email: 'beoordelaar2@pzh.example',
    name: 'Meryem Yilmaz',
    organisation: 'province',
    roles: ['assessor'],
    description: 'beoordeelt aanvragen en adviseert',
  },
  {
    email: 'beslisser@pzh.example',
    name: 'Hanneke de Wit',
    organisation: 'province',
    roles: ['decider'],
    description: 'beslist namens gedeputeerde staten',
  },
  {
    email: 'beslisser2@pzh.example',
    name: 'Karin Vos',
    organisation: 'province',
    roles: ['decider'],
    description: 'beslist op bezwaren namens gedeputeerde staten',
  },
  {
    email: 'financien@pzh.example',
    name: 'Ruben Smit',
    organisation: 'province',
    roles: ['finance'],
    description: 'bereidt betalingen voor',
  },
  {
    email: 'financien2@pzh.example',
    name: 'Eva Jansen',
    organisation: 'province',
    roles: ['finance'],
    description: 'geeft betalingen vrij',
  },
  {
    email: 'beheerder@pzh.example',
    name: 'Tom de Boer',
    organisation: 'province',
    roles: ['administrator'],
    description: 'functioneel beheer',
  },
  {
    email: 'beheerder2@pzh.example',
    name: 'Anouk Prins',
    organisation: 'province',
    roles: ['administrator'],
    description: 'functioneel beheer, bevestigt wat een ander voorstelt',
  },
  {
    email: 'auditor@pzh.example',
    name: 'Ingrid Mulder',
    organisation: 'province',
    roles: ['auditor'],
    description: 'ziet alles, verandert niets',
  },
] as const;
