// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ChosenLanguage, useChrome } from '../messages';
import { Icon, LinkButton, ProblemAlert, Progress, Status } from '../ui';
import { describedBy, FieldFrame } from './field-frame';
import { fileSize } from './file-size';
import { type SendFile, Uploads } from './uploads';

export interface FileItem {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly state?: 'scanning' | 'ready' | 'rejected';
  /** Address to download it. */
  readonly href?: string;
}

/** Files with their list: limits shown beforehand, checked before sending, progress while sending, removal. */
@Component({
  selector: 'flx-file-field',
  imports: [FieldFrame, Icon, LinkButton, ProblemAlert, Progress, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './file-field.html',
})
export class FileField {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly help = input('');
  /** Why it is asked. */
  readonly why = input('');
  readonly optional = input(false);
  readonly error = input('');
  /** Extensions without the dot. */
  readonly accept = input<readonly string[]>(['pdf', 'docx', 'xlsx', 'odt', 'ods', 'jpg', 'jpeg', 'png']);
  readonly maxBytes = input(50 * 1024 * 1024);
  readonly files = input.required<readonly FileItem[]>();
  readonly send = input.required<SendFile>();
  readonly readonly = input(false);
  /** What the server answered to an upload. */
  readonly uploaded = output<unknown>();
  readonly removed = output<FileItem>();

  protected readonly chrome = useChrome();
  protected readonly uploads = new Uploads();
  protected readonly announcement = signal('');
  private readonly language = inject(ChosenLanguage).current;
  private readonly refused = signal<string>('');
  protected readonly shownError = computed(() => this.refused() || this.error());
  protected readonly types = computed(() => this.accept().join(', '));
  protected readonly acceptAttribute = computed(() =>
    this.accept()
      .map((type) => `.${type}`)
      .join(','),
  );
  protected readonly hint = computed(() => this.chrome().files.accepted(this.types(), this.size(this.maxBytes())));
  protected readonly description = computed(() =>
    describedBy(this.fieldId(), { help: this.help(), hint: this.hint(), why: this.why(), error: this.shownError() }),
  );

  protected size(bytes: number): string {
    return fileSize(bytes, this.language());
  }

  protected async choose(input: HTMLInputElement): Promise<void> {
    const chosen = [...(input.files ?? [])];
    input.value = '';
    await this.take(chosen);
  }

  protected async drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    await this.take([...(event.dataTransfer?.files ?? [])]);
  }

  protected remove(file: FileItem): void {
    this.removed.emit(file);
    this.announcement.set(this.chrome().files.removed(file.name));
  }

  private async take(chosen: readonly File[]): Promise<void> {
    const wrong = chosen.map((file) => this.whatIsWrong(file)).filter(Boolean);
    this.refused.set(wrong.join(' '));
    await Promise.all(chosen.filter((file) => !this.whatIsWrong(file)).map((file) => this.upload(file)));
  }

  private async upload(file: File): Promise<void> {
    const done = await this.uploads.start(file, this.send());
    if (!done) return;
    this.announcement.set(this.chrome().files.uploaded(file.name));
    this.uploaded.emit(done.body);
  }

  /** A first look, so that nobody waits for nothing; the server looks at the content too. */
  private whatIsWrong({ name, size }: File): string {
    const texts = this.chrome().files;
    const extension = name.toLowerCase().split('.').pop() ?? '';
    if (!this.accept().includes(extension)) return texts.wrongType(name, this.types());
    if (size === 0) return texts.empty(name);
    return size > this.maxBytes() ? texts.tooLarge(name, this.size(size), this.size(this.maxBytes())) : '';
  }
}
