// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { type CanActivateFn, Router, type Routes } from '@angular/router';
import { withRole } from '../shared/session';

/** A page with tabs always says in its address which one is shown. */
function withTab(first: string): CanActivateFn {
  return (route, state) => {
    if (route.queryParamMap.has('tab')) return true;
    const tree = inject(Router).parseUrl(state.url);
    tree.queryParams = { ...tree.queryParams, tab: first };
    return tree;
  };
}

export const assessorRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canActivate: [withTab('te-doen')],
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    loadComponent: () => import('./queue/queue-page').then((m) => m.QueuePage),
  },
  { path: 'agenda', loadComponent: () => import('../case/calendar/month-page').then((m) => m.MonthPage) },
  {
    path: 'verschoven',
    loadComponent: () => import('../case/recalculated/recalculated-page').then((m) => m.RecalculatedPage),
  },
  {
    path: 'regelingen',
    canActivate: [withRole('decider')],
    loadComponent: () => import('../case/scheme-desk/drafts-page').then((m) => m.DraftsPage),
  },
  {
    path: 'regelingen/:id',
    canActivate: [withRole('decider')],
    data: { home: '/beoordeling/regelingen' },
    loadComponent: () => import('../case/scheme-desk/draft-page').then((m) => m.DraftPage),
  },
  {
    path: 'belangen',
    data: { area: 'assessor' },
    loadComponent: () => import('../case/interests/interests-page').then((m) => m.InterestsPage),
  },
  {
    path: 'portefeuille',
    data: { area: 'assessor' },
    loadComponent: () => import('../case/portfolio/portfolio-page').then((m) => m.PortfolioPage),
  },
  {
    path: 'voortgang',
    canActivate: [withTab('te-beoordelen')],
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    loadComponent: () => import('./progress/progress-list-page').then((m) => m.ProgressListPage),
  },
  { path: 'steekproeven', loadComponent: () => import('./samples/samples-page').then((m) => m.SamplesPage) },
  { path: 'steekproeven/:id', loadComponent: () => import('./samples/sample-page').then((m) => m.SamplePage) },
  {
    path: 'wettelijke-rente',
    canActivate: [withRole('decider')],
    loadComponent: () => import('./interest/interest-page').then((m) => m.InterestPage),
  },
  { path: 'post', loadComponent: () => import('./post/post-page').then((m) => m.PostPage) },
  {
    path: 'zaken/:id',
    pathMatch: 'full',
    canActivate: [withTab('aanvraag')],
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    loadComponent: () => import('./case-page/case-page').then((m) => m.CasePage),
  },
  {
    path: 'zaken/:id/besluit',
    loadComponent: () => import('./decision/decision-page').then((m) => m.DecisionPage),
  },
  {
    path: 'zaken/:id/wijziging',
    loadComponent: () => import('./changes/change-page').then((m) => m.ChangePage),
  },
  {
    path: 'zaken/:id/vaststelling',
    loadComponent: () => import('./determination/determination-page').then((m) => m.DeterminationPage),
  },
  {
    path: 'zaken/:id/besluiten/:decisionId',
    data: { area: 'assessor' },
    loadComponent: () => import('../case/receipt/receipt-page').then((m) => m.ReceiptPage),
  },
  {
    path: 'wachtrijen',
    data: { area: 'assessor' },
    loadComponent: () => import('../case/waiting/queues-page').then((m) => m.QueuesPage),
  },
  {
    path: 'wachtrijen/:id',
    data: { area: 'assessor' },
    loadComponent: () => import('../case/waiting/waiting-page').then((m) => m.WaitingPage),
  },
  {
    path: 'wachtrijen/:id/methoden',
    data: { area: 'assessor' },
    loadComponent: () => import('../case/waiting/methods-page').then((m) => m.MethodsPage),
  },
];
