// SPDX-License-Identifier: EUPL-1.2
import { Directive, ElementRef, computed, inject, input } from '@angular/core';

/** `primary` is the next action, at most one on a page; `danger` destroys or withdraws something. */
export type ButtonVariant = 'primary' | 'secondary' | 'subtle' | 'danger';

/** The look of a button on a real `<button>` or `<a>`. It is never disabled: while busy it only looks so. */
@Directive({
  selector: 'button[flx-button], a[flx-button]',
  host: {
    class: 'nl-button',
    '[class.nl-button--primary]': "variant() === 'primary'",
    '[class.nl-button--secondary]': "variant() === 'secondary' || variant() === 'danger'",
    '[class.nl-button--subtle]': "variant() === 'subtle'",
    '[class.nl-button--negative]': "variant() === 'danger'",
    '[class.nl-button--busy]': 'busy()',
    '[attr.aria-busy]': 'busy() || null',
    '[attr.type]': 'buttonType()',
  },
})
export class Button {
  readonly variant = input<ButtonVariant>('secondary');
  readonly busy = input(false);
  readonly type = input<'button' | 'submit'>('button');
  private readonly isButton = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.tagName === 'BUTTON';
  protected readonly buttonType = computed(() => (this.isButton ? this.type() : null));
}

/** A button that reads as a link inside a sentence or a list. */
@Directive({
  selector: 'button[flx-link-button]',
  host: { class: 'flx-link-button nl-link', type: 'button' },
})
export class LinkButton {}
