// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { type CanActivateFn, Router, type Routes } from '@angular/router';

/** The list of steps always says in its address which tab is shown. */
const withTab: CanActivateFn = (route, state) => {
  if (route.queryParamMap.has('tab')) return true;
  const tree = inject(Router).parseUrl(state.url);
  tree.queryParams = { ...tree.queryParams, tab: 'komend' };
  return tree;
};

export const adminRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./admin-start-page').then((m) => m.AdminStartPage) },
  { path: 'regelingen', loadComponent: () => import('./schemes-page').then((m) => m.SchemesPage) },
  {
    path: 'regelingen/nieuw',
    loadComponent: () => import('./new-scheme-page').then((m) => m.NewSchemePage),
  },
  {
    path: 'regelingen/concepten/:id',
    data: { home: '/beheer/regelingen', writes: true },
    loadComponent: () => import('../case/scheme-desk/draft-page').then((m) => m.DraftPage),
  },
  { path: 'regelingen/:key', loadComponent: () => import('./scheme-page').then((m) => m.SchemePage) },
  {
    path: 'regelingen/:key/formulier',
    loadComponent: () => import('./form-preview-page').then((m) => m.FormPreviewPage),
  },
  { path: 'gemeenten', loadComponent: () => import('./municipalities-page').then((m) => m.MunicipalitiesPage) },
  { path: 'mensen', loadComponent: () => import('./people/people-page').then((m) => m.PeoplePage) },
  { path: 'organisaties', loadComponent: () => import('./people/organisations-page').then((m) => m.OrganisationsPage) },
  { path: 'herindelingen', loadComponent: () => import('./people/mergers-page').then((m) => m.MergersPage) },
  {
    path: 'organisaties/:id',
    loadComponent: () => import('./people/organisation-page').then((m) => m.OrganisationPage),
  },
  {
    path: 'belangen',
    data: { area: 'admin' },
    loadComponent: () => import('../case/interests/interests-page').then((m) => m.InterestsPage),
  },
  {
    path: 'portefeuille',
    data: { area: 'admin' },
    loadComponent: () => import('../case/portfolio/portfolio-page').then((m) => m.PortfolioPage),
  },
  { path: 'mandaten', loadComponent: () => import('./mandates/mandates-page').then((m) => m.MandatesPage) },
  { path: 'mails', loadComponent: () => import('./mails-page').then((m) => m.MailsPage) },
  { path: 'mails/:name', loadComponent: () => import('./mail-page').then((m) => m.MailPage) },
  { path: 'feestdagen', loadComponent: () => import('./law-data/law-data-page').then((m) => m.LawDataPage) },
  {
    path: 'termijnen',
    canActivate: [withTab],
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    loadComponent: () => import('./deadlines/deadlines-page').then((m) => m.DeadlinesPage),
  },
  { path: 'storingen', loadComponent: () => import('./outages/outages-page').then((m) => m.OutagesPage) },
  {
    path: 'plafonds',
    data: { area: 'admin' },
    loadComponent: () => import('../case/ceilings/ceilings-page').then((m) => m.CeilingsPage),
  },
  {
    path: 'plafonds/:id',
    data: { area: 'admin' },
    loadComponent: () => import('../case/ceilings/level-page').then((m) => m.LevelPage),
  },
  {
    path: 'begrotingen',
    data: { area: 'admin' },
    loadComponent: () => import('../case/budget-adoptions/budget-adoptions-page').then((m) => m.BudgetAdoptionsPage),
  },
  {
    path: 'verschoven',
    loadComponent: () => import('../case/recalculated/recalculated-page').then((m) => m.RecalculatedPage),
  },
  {
    path: 'gebeurtenissen',
    data: { area: 'admin' },
    loadComponent: () => import('../case/log/event-log-page').then((m) => m.EventLogPage),
  },
  {
    path: 'wachtrijen',
    data: { area: 'admin' },
    loadComponent: () => import('../case/waiting/queues-page').then((m) => m.QueuesPage),
  },
  {
    path: 'wachtrijen/:id',
    data: { area: 'admin' },
    loadComponent: () => import('../case/waiting/waiting-page').then((m) => m.WaitingPage),
  },
  {
    path: 'wachtrijen/:id/methoden',
    data: { area: 'admin' },
    loadComponent: () => import('../case/waiting/methods-page').then((m) => m.MethodsPage),
  },
];
