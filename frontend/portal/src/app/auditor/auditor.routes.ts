// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';

export const auditorRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./auditor-start-page').then((m) => m.AuditorStartPage) },
  {
    path: 'gebeurtenissen',
    data: { area: 'audit' },
    loadComponent: () => import('../case/log/event-log-page').then((m) => m.EventLogPage),
  },
  {
    path: 'belangen',
    data: { area: 'audit' },
    loadComponent: () => import('../case/interests/interests-page').then((m) => m.InterestsPage),
  },
  { path: 'auditlog', loadComponent: () => import('./audit-log-page').then((m) => m.AuditLogPage) },
  { path: 'steekproeven', loadComponent: () => import('./samples-page').then((m) => m.SamplesPage) },
  { path: 'steekproeven/:id', loadComponent: () => import('./sample-page').then((m) => m.SamplePage) },
  {
    path: 'budget',
    data: { area: 'audit' },
    loadComponent: () => import('../case/reports/budget-page').then((m) => m.BudgetPage),
  },
  {
    path: 'portefeuille',
    data: { area: 'audit' },
    loadComponent: () => import('../case/portfolio/portfolio-page').then((m) => m.PortfolioPage),
  },
  {
    path: 'zaken',
    data: { area: 'audit' },
    loadComponent: () => import('../case/reports/cases-page').then((m) => m.CasesPage),
  },
  { path: 'zaken/:id', loadComponent: () => import('./auditor-case-page').then((m) => m.AuditorCasePage) },
  {
    path: 'zaken/:id/besluiten/:decisionId',
    data: { area: 'audit' },
    loadComponent: () => import('../case/receipt/receipt-page').then((m) => m.ReceiptPage),
  },
  {
    path: 'wachtrijen',
    data: { area: 'audit' },
    loadComponent: () => import('../case/waiting/queues-page').then((m) => m.QueuesPage),
  },
  {
    path: 'wachtrijen/:id',
    data: { area: 'audit' },
    loadComponent: () => import('../case/waiting/waiting-page').then((m) => m.WaitingPage),
  },
  {
    path: 'wachtrijen/:id/methoden',
    data: { area: 'audit' },
    loadComponent: () => import('../case/waiting/methods-page').then((m) => m.MethodsPage),
  },
];
