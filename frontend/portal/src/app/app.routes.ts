// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { areas, atHome, signedIn, withRole } from './shared/session';

/** One lazy area for each audience. The addresses are Dutch, like the texts. */
export const routes: Routes = [
  { path: 'inloggen', loadComponent: () => import('./shell/sign-in-page').then((m) => m.SignInPage) },
  { path: 'start', canActivate: [atHome], children: [] },
  { path: 'inloggen/klaar', loadComponent: () => import('./shell/signed-in-page').then((m) => m.SignedInPage) },
  { path: 'wachtwoord', loadComponent: () => import('./shell/set-password-page').then((m) => m.SetPasswordPage) },
  {
    path: 'wachtwoord-vergeten',
    loadComponent: () => import('./shell/forgotten-page').then((m) => m.ForgottenPage),
  },
  {
    path: 'account',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/account-page').then((m) => m.AccountPage),
  },
  {
    path: 'account/gegevens',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/personal-data-page').then((m) => m.PersonalDataPage),
  },
  {
    path: 'e-mailadres',
    loadComponent: () => import('./shell/confirm-address-page').then((m) => m.ConfirmAddressPage),
  },
  { path: 'geen-toegang', loadComponent: () => import('./shell/error-pages').then((m) => m.ForbiddenPage) },
  { path: 'storing', loadComponent: () => import('./shell/error-pages').then((m) => m.FailurePage) },
  {
    path: 'stijlgids',
    loadComponent: () => import('./admin/style-guide/style-guide-page').then((m) => m.StyleGuidePage),
  },
  {
    path: 'gemeente',
    canActivate: [withRole(...areas.municipality.roles)],
    loadChildren: () => import('./municipality/municipality.routes').then((m) => m.municipalityRoutes),
  },
  {
    path: 'beoordeling',
    canActivate: [withRole(...areas.assessor.roles)],
    loadChildren: () => import('./assessor/assessor.routes').then((m) => m.assessorRoutes),
  },
  {
    path: 'financien',
    canActivate: [withRole(...areas.finance.roles)],
    loadChildren: () => import('./finance/finance.routes').then((m) => m.financeRoutes),
  },
  {
    path: 'beheer',
    canActivate: [withRole(...areas.admin.roles)],
    loadChildren: () => import('./admin/admin.routes').then((m) => m.adminRoutes),
  },
  {
    path: 'controle',
    canActivate: [withRole(...areas.audit.roles)],
    loadChildren: () => import('./auditor/auditor.routes').then((m) => m.auditorRoutes),
  },
  { path: '', loadChildren: () => import('./public/public.routes').then((m) => m.publicRoutes) },
  { path: '**', loadComponent: () => import('./shell/error-pages').then((m) => m.NotFoundPage) },
];
