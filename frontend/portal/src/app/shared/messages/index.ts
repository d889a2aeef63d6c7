// SPDX-License-Identifier: EUPL-1.2
export { ChosenLanguage } from './language';
export { LocalizedPipe } from './localized.pipe';
export { type Dictionary, chrome, defineMessages, useChrome, useMessages } from './messages';
