// SPDX-License-Identifier: EUPL-1.2
import { Directive, computed, inject, input, linkedSignal, output } from '@angular/core';
import { type Language, type LocalizedText, type Question, textIn } from '#domain';
import type { ProblemField } from '../http';
import { chrome } from '../messages';
import { ChosenLanguage } from '../messages';
import type { Draft } from './drafts';
import { errorAt, fieldId } from './field-errors';
import { FormContext } from './form-context';

/** What all fields have in common: they show a draft, say what was typed, and say when the person has left. */
@Directive()
export abstract class QuestionField<D extends Draft> {
  readonly question = input.required<Question>();
  readonly draft = input.required<D>();
  readonly errors = input<readonly ProblemField[]>([]);
  readonly readonly = input(false);
  readonly idPrefix = input('q');
  readonly language = input<Language>();
  readonly draftChange = output<D>();
  /** The person has left the field after a change. */
  readonly left = output<void>();

  protected readonly form = inject(FormContext, { optional: true });
  private readonly chosenLanguage = inject(ChosenLanguage).current;
  private changed = false;
  /** What was typed last, also before the page was drawn again: two boxes filled at once do not undo each other. */
  protected readonly typed = linkedSignal(() => this.draft());
  protected readonly shownLanguage = computed(() => this.language() ?? this.chosenLanguage());
  protected readonly texts = computed(() => chrome[this.shownLanguage()].forms);
  protected readonly id = computed(() => this.idOf(''));
  protected readonly label = computed(() => this.text(this.question().label));
  protected readonly help = computed(() => this.text(this.question().help));
  protected readonly example = computed(() => this.text(this.question().example));
  /** Why it is asked, on forms that say so. */
  protected readonly why = computed(() => (this.form?.reasons() ? this.text(this.question().neededFor) : ''));
  protected readonly optional = computed(() => !this.question().neededFor);
  protected readonly ownError = computed(() => this.errorText(''));

  protected text(text: LocalizedText | undefined): string {
    return text ? textIn(text, this.shownLanguage()) : '';
  }

  protected idOf(part: string): string {
    return fieldId(this.idPrefix(), this.pathOf(part));
  }

  /** The message at this part of the question, or at the question itself for `''`. */
  protected errorText(part: string): string {
    return this.text(errorAt(this.errors(), this.pathOf(part))?.message);
  }

  protected change(draft: D): void {
    this.changed = true;
    this.typed.set(draft);
    this.draftChange.emit(draft);
  }

  protected leave(): void {
    if (!this.changed) return;
    this.changed = false;
    this.left.emit();
  }

  /** For groups: only when the focus goes outside. */
  protected leaveGroup(event: FocusEvent): void {
    const group = event.currentTarget as HTMLElement;
    if (!(event.relatedTarget instanceof Node && group.contains(event.relatedTarget))) this.leave();
  }

  private pathOf(part: string): string {
    return part ? `${this.question().key}.${part}` : this.question().key;
  }
}
