// SPDX-License-Identifier: EUPL-1.2
import type { ComponentFixture } from '@angular/core/testing';

/** Finds things on a page as people do: by their label, their role and their text. */
export class Screen {
  constructor(private readonly fixture: ComponentFixture<unknown>) {}

  get root(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  get text(): string {
    return tidy(this.root.textContent);
  }

  /** The control with this label. */
  field(label: string): HTMLInputElement {
    const found = this.fields(label)[0];
    if (!found) throw new Error(`no field labelled "${label}" in: ${this.text}`);
    return found;
  }

  hasField(label: string): boolean {
    return this.fields(label).length > 0;
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll<HTMLButtonElement>('button')].find(
      (button) => nameOf(button) === name,
    );
    if (!found) throw new Error(`no button "${name}" in: ${this.text}`);
    return found;
  }

  hasButton(name: string): boolean {
    return [...this.root.querySelectorAll('button')].some((button) => nameOf(button) === name);
  }

  link(name: string): HTMLAnchorElement {
    const found = [...this.root.querySelectorAll('a')].find((link) => nameOf(link) === name);
    if (!found) throw new Error(`no link "${name}" in: ${this.text}`);
    return found;
  }

  /** The texts of all elements with this role. */
  roles(role: string): string[] {
    return [...this.root.querySelectorAll(`[role="${role}"]`)].map((element) => tidy(element.textContent));
  }

  /** What a screen reader adds to this control. */
  describes(control: HTMLElement): string {
    const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    return ids.map((id) => tidy(document.getElementById(id)?.textContent)).join(' ');
  }

  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    await this.settle();
  }

  async choose(label: string): Promise<void> {
    this.field(label).click();
    await this.settle();
  }

  async leave(label: string): Promise<void> {
    const field = this.field(label);
    field.dispatchEvent(new FocusEvent('blur'));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await this.settle();
  }

  async click(name: string): Promise<void> {
    this.button(name).click();
    await this.settle();
  }

  async settle(): Promise<void> {
    await this.fixture.whenStable();
  }

  private fields(label: string): HTMLInputElement[] {
    const labelled = [...this.root.querySelectorAll('label')].filter((element) => tidy(element.textContent) === label);
    const byLabel = labelled.map((element) => element.control as HTMLInputElement | null);
    const byAria = [...this.root.querySelectorAll<HTMLInputElement>('input, select')].filter(
      (control) => control.getAttribute('aria-label') === label,
    );
    return [...byLabel, ...byAria].filter((control) => control !== null);
  }
}

function nameOf(element: HTMLElement): string {
  return tidy(element.getAttribute('aria-label') ?? element.textContent);
}

function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
