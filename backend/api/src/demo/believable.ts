// SPDX-License-Identifier: EUPL-1.2
import type { Story } from './stories';

/** Answers that make a case of the demonstration read like a real one, by question key. */
export function believable(story: Story): Record<string, unknown> {
  const homes = story.count ?? 10;
  const [street = '', town = ''] = story.site.split(', ');
  const cost = story.moneyCents ?? homes * 900_000;
  const moved = story.typeKey === 'verplaatsing';
  return {
    studyQuestion: `Is het terrein aan de ${street} geschikt voor flexwoningen? Wij willen weten wat de bodem, het geluid en de netaansluiting betekenen voor de kosten en de planning.`,
    description: `Op de locatie ${street} komen ${homes} flexwoningen voor mensen die met spoed een woning zoeken. De gemeente werkt samen met een woningcorporatie, die de woningen verhuurt en beheert.`,
    variant: 'industrial_homes',
    worksStarted: false,
    originKnown: true,
    presentSiteName: `Voormalig sportpark bij de ${street}`,
    presentMunicipality: town,
    buildYear: 2016,
    movingPlan:
      'De woningen worden in twee weken losgemaakt, per dieplader vervoerd en op de nieuwe fundering geplaatst. De bewoners verhuizen in die tijd naar een wisselwoning.',
    siteTermYears: 10,
    siteKind: 'address',
    siteAddress: { street, houseNumber: '12', postcode: '2300 AB', town },
    zoningRoute: 'temporary_deviation',
    rentBand: 'up_to_lowest_threshold',
    targetGroups: story.typeKey === 'haalbaarheid' ? ['starters_and_students', 'status_holders'] : groupsOf(homes),
    ownerName: `Woonstichting ${town}`,
    ownerKind: 'housing_association',
    withPartners: false,
    passedOn: false,
    costs: moved
      ? [
          { description: 'Transport en hijswerk', kind: 'transport', amount: Math.floor(cost * 0.6) },
          { description: 'Fundering op de nieuwe locatie', kind: 'site_works', amount: cost - Math.floor(cost * 0.6) },
        ]
      : [
          { description: 'Plaatsen en aansluiten van de woningen', kind: 'placing', amount: Math.floor(cost * 0.7) },
          { description: 'Fundering en terrein', kind: 'site_works', amount: cost - Math.floor(cost * 0.7) },
        ],
    financing: [{ source: 'Grondexploitatie van de gemeente', kind: 'own_means', amount: cost, status: 'certain' }],
    lessons: 'Betrek de netbeheerder zo vroeg mogelijk.',
    mayBeShown: true,
  };
}

function groupsOf(homes: number): Record<string, number> {
  const starters = Math.ceil(homes / 2);
  const status = Math.floor(homes / 4);
  return {
    starters_and_students: starters,
    homeless: 0,
    migrant_workers: 0,
    status_holders: status,
    leaving_care: 0,
    separated: homes - starters - status,
    evicted: 0,
    ex_prisoners: 0,
    temporary_rehousing: 0,
    older_people: 0,
  };
}
