// SPDX-License-Identifier: EUPL-1.2

/** The token under which the configuration is injected. */
export const CONFIG = Symbol('config');
