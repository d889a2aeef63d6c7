// SPDX-License-Identifier: EUPL-1.2
import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { type ApplicationConfig, ErrorHandler, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { routes } from './app.routes';
import { interceptors } from './shared/http';
import { UnexpectedErrors } from './shell/unexpected-errors';

export const appConfig: ApplicationConfig = {
  providers: [
    // Instead of a base element, which the policy of the page forbids.
    { provide: APP_BASE_HREF, useValue: '/' },
    provideBrowserGlobalErrorListeners(),
    { provide: ErrorHandler, useClass: UnexpectedErrors },
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    // XHR, because fetch cannot say how far an upload is.
    provideHttpClient(withXhr(), withInterceptors([...interceptors])),
  ],
};
