// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject } from '@angular/core';
import { Autosave, type AutosaveOptions } from './autosave';

/** Makes the autosave of a page. Call it in an injection context; it warns before leaving with unsaved work. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const autosave = new Autosave(options);
  const window = inject(DOCUMENT).defaultView;
  const online = () => void autosave.flush();
  const leaving = (event: BeforeUnloadEvent) => {
    if (autosave.hasUnsaved()) event.preventDefault();
  };
  window?.addEventListener('online', online);
  window?.addEventListener('beforeunload', leaving);
  inject(DestroyRef).onDestroy(() => {
    window?.removeEventListener('online', online);
    window?.removeEventListener('beforeunload', leaving);
    if (autosave.hasUnsaved()) void autosave.flush();
    else autosave.stop();
  });
  return autosave;
}
