// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { useMessages } from '../../shared/messages';
import { Button, Wait } from '../../shared/ui';
import { letterMessages } from './letter-messages';

/** A letter drawn page by page, with the file itself as the alternative that can be read out. */
@Component({
  selector: 'flx-letter-preview',
  imports: [Button, Wait],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    <div class="flx-section-heading">
      <h2 id="letter-heading">{{ m().heading }}</h2>
      <a flx-button [href]="href()" [attr.download]="m().fileName(number())">{{ m().download }}</a>
    </div>
    <p class="flx-small flx-muted">{{ m().alternative }}</p>
    @if (failed()) {
      <p>{{ m().failed }}</p>
    }
    <flx-wait [active]="drawing()" [label]="m().drawing" />
    <div #pages class="pages" role="group" aria-labelledby="letter-heading"></div>
  `,
  styles: `
    .pages {
      display: flex;
      flex-direction: column;
      gap: var(--flx-space-4);
      padding: var(--flx-space-4);
      background: var(--flx-sunken);
    }

    .pages:empty {
      min-block-size: 20rem;
    }

    .pages ::ng-deep canvas {
      inline-size: 100%;
      block-size: auto;
      max-inline-size: 50rem;
      margin-inline: auto;
      background: #fff;
      box-shadow: 0 1px 4px rgb(0 0 0 / 25%);
    }
  `,
})
export class LetterPreview {
  /** The letter as base64. */
  readonly pdf = input.required<string>();
  /** The number of the case, for the name of the file. */
  readonly number = input.required<string>();
  protected readonly m = useMessages(letterMessages);
  protected readonly drawing = signal(false);
  protected readonly failed = signal(false);
  private readonly pages = viewChild.required<ElementRef<HTMLElement>>('pages');
  private readonly bytes = computed(() => Uint8Array.from(atob(this.pdf()), (char) => char.charCodeAt(0)));
  private readonly address = signal('');
  protected readonly href = this.address.asReadonly();
  private round = 0;

  constructor() {
    effect((onCleanup) => {
      const address = URL.createObjectURL(new Blob([this.bytes()], { type: 'application/pdf' }));
      this.address.set(address);
      onCleanup(() => URL.revokeObjectURL(address));
    });
    effect(() => void this.draw(this.bytes()));
    inject(DestroyRef).onDestroy(() => (this.round = -1));
  }

  /** A newer letter overtakes an older one that is still being drawn. */
  private async draw(bytes: Uint8Array): Promise<void> {
    const round = ++this.round;
    this.drawing.set(true);
    this.failed.set(false);
    try {
      const { drawPdf } = await import('./draw-pdf');
      const box = this.pages().nativeElement;
      const width = Math.min(800, Math.max(280, box.clientWidth));
      // pdf.js takes the bytes away from us.
      const canvases = await drawPdf(bytes.slice(), width, window.devicePixelRatio || 1);
      if (round !== this.round) return;
      canvases.forEach((canvas, index) => {
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', this.m().page(index + 1, canvases.length));
      });
      box.replaceChildren(...canvases);
    } catch (error) {
      console.error(error);
      if (round === this.round) this.failed.set(true);
    } finally {
      if (round === this.round) this.drawing.set(false);
    }
  }
}
