// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { withRole } from '../shared/session';
import { workIsSafe } from './draft/save-guard';
import { Inbox } from './inbox/inbox';
import { UploadLimits } from './upload-limits';

const drafts: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./draft/draft-page').then((m) => m.DraftPage) },
  { path: 'documenten', loadComponent: () => import('./draft/documents-page').then((m) => m.DocumentsPage) },
  { path: 'controleren', loadComponent: () => import('./draft/check-page').then((m) => m.CheckPage) },
  { path: 'verzonden', loadComponent: () => import('./draft/sent-page').then((m) => m.SentPage) },
  {
    path: ':page',
    canDeactivate: [workIsSafe],
    loadComponent: () => import('./draft/form-page').then((m) => m.FormPage),
  },
];

const cases: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./case/case-page').then((m) => m.CasePage) },
  {
    path: 'verplichtingen/:obligation/melding',
    loadComponent: () => import('./delivery/report-page').then((m) => m.ReportPage),
  },
  {
    path: 'verplichtingen/:obligation/uitstel',
    loadComponent: () => import('./delivery/extension-page').then((m) => m.ExtensionPage),
  },
  {
    path: 'voortgang/:obligation',
    loadComponent: () => import('./progress/progress-page').then((m) => m.ProgressPage),
  },
  {
    path: 'zienswijze/:views',
    loadComponent: () => import('./views/views-page').then((m) => m.ViewsPage),
  },
  { path: 'wijziging', loadComponent: () => import('./changes/change-page').then((m) => m.ChangePage) },
  {
    path: 'verantwoording',
    loadComponent: () => import('./delivery/final-account-page').then((m) => m.FinalAccountPage),
  },
];

export const municipalityRoutes: Routes = [
  {
    path: '',
    providers: [Inbox, UploadLimits],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./overview/overview-page').then((m) => m.OverviewPage),
      },
      { path: 'agenda', loadComponent: () => import('./calendar-page').then((m) => m.CalendarPage) },
      {
        path: 'aanvragen',
        pathMatch: 'full',
        loadComponent: () => import('./applications/applications-page').then((m) => m.ApplicationsPage),
      },
      {
        path: 'collegas',
        canActivate: [withRole('manage')],
        loadComponent: () => import('./people/colleagues-page').then((m) => m.ColleaguesPage),
      },
      { path: 'berichten', loadComponent: () => import('./inbox/inbox-page').then((m) => m.InboxPage) },
      { path: 'aanvragen/:id', children: drafts },
      { path: 'zaken/:id', children: cases },
    ],
  },
];
