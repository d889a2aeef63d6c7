// SPDX-License-Identifier: EUPL-1.2
// What `npm start` says about the accounts that the demo data contains.
export const demoAccounts = {
  password: 'flexloket-demo',
  list: [
    ['aanvrager@leiden.example', 'Leiden: fills in applications, may not submit'],
    ['indiener@leiden.example', 'Leiden: checks and submits'],
    ['aanvrager@dordrecht.example', 'Dordrecht: all roles of an applicant'],
    ['beoordelaar@pzh.example', 'province: assesses and advises'],
    ['beoordelaar2@pzh.example', 'province: a second assessor'],
    ['beslisser@pzh.example', 'province: decides (never on own advice)'],
    ['beslisser2@pzh.example', 'province: decides on objections'],
    ['financien@pzh.example', 'province: proposes payments, budget'],
    ['financien2@pzh.example', 'province: releases payments (four eyes)'],
    ['beheerder@pzh.example', 'province: schemes and people'],
    ['beheerder2@pzh.example', 'province: confirms what the other proposes'],
    ['auditor@pzh.example', 'province: reads everything, changes nothing'],
  ],
};
