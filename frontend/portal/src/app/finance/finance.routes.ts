// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';

const statePayments = () => import('./state-payments').then((m) => m.StatePayments);

export const financeRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./finance-start-page').then((m) => m.FinanceStartPage) },
  {
    path: 'betalingen',
    loadComponent: () => import('./payments-page').then((m) => m.PaymentsPage),
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./due-payments').then((m) => m.DuePayments) },
      { path: 'vrij-te-geven', data: { state: 'proposed' }, loadComponent: statePayments },
      { path: 'te-bevestigen', data: { state: 'released' }, loadComponent: statePayments },
      {
        path: 'dwangsommen',
        loadComponent: () => import('./penalty-payments').then((m) => m.PenaltyPayments),
      },
      {
        path: 'wettelijke-rente',
        loadComponent: () => import('./interest-payments').then((m) => m.InterestPayments),
      },
      { path: 'afgehandeld', data: { state: 'paid' }, loadComponent: statePayments },
    ],
  },
  {
    path: 'budget',
    data: { area: 'finance' },
    loadComponent: () => import('../case/reports/budget-page').then((m) => m.BudgetPage),
  },
  {
    path: 'portefeuille',
    data: { area: 'finance' },
    loadComponent: () => import('../case/portfolio/portfolio-page').then((m) => m.PortfolioPage),
  },
  {
    path: 'zaken',
    data: { area: 'finance' },
    loadComponent: () => import('../case/reports/cases-page').then((m) => m.CasesPage),
  },
  {
    path: 'plafonds',
    data: { area: 'finance' },
    loadComponent: () => import('../case/ceilings/ceilings-page').then((m) => m.CeilingsPage),
  },
  {
    path: 'plafonds/:id',
    data: { area: 'finance' },
    loadComponent: () => import('../case/ceilings/level-page').then((m) => m.LevelPage),
  },
  {
    path: 'begrotingen',
    data: { area: 'finance' },
    loadComponent: () => import('../case/budget-adoptions/budget-adoptions-page').then((m) => m.BudgetAdoptionsPage),
  },
  {
    path: 'belangen',
    data: { area: 'finance' },
    loadComponent: () => import('../case/interests/interests-page').then((m) => m.InterestsPage),
  },
  { path: 'zaken/:id', loadComponent: () => import('./finance-case-page').then((m) => m.FinanceCasePage) },
  {
    path: 'zaken/:id/besluiten/:decisionId',
    data: { area: 'finance' },
    loadComponent: () => import('../case/receipt/receipt-page').then((m) => m.ReceiptPage),
  },
  {
    path: 'wachtrijen',
    data: { area: 'finance' },
    loadComponent: () => import('../case/waiting/queues-page').then((m) => m.QueuesPage),
  },
  {
    path: 'wachtrijen/:id',
    data: { area: 'finance' },
    loadComponent: () => import('../case/waiting/waiting-page').then((m) => m.WaitingPage),
  },
  {
    path: 'wachtrijen/:id/methoden',
    data: { area: 'finance' },
    loadComponent: () => import('../case/waiting/methods-page').then((m) => m.MethodsPage),
  },
];
