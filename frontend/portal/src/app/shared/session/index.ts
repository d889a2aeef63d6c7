// SPDX-License-Identifier: EUPL-1.2
export { type Area, areas, areasOf, homeOf } from './areas';
export { atHome, signedIn, withRole } from './guards';
export { type Named, type Organisation, type Person, Session, type SessionInfo, type SignInProvider } from './session';
