// SPDX-License-Identifier: EUPL-1.2
export { AnswerView } from './answer';
export { AnswersSummary } from './answers-summary';
export { Autosave, type AutosaveOptions, type SaveConflict, type SaveState, type SavedPage } from './autosave';
export { createAutosave } from './create-autosave';
export { type Draft, draftOf } from './drafts';
export { fieldId, pickAnswers, shownQuestions } from './field-errors';
export { FieldFrame, FieldGroup, describedBy } from './field-frame';
export { FileField, type FileItem } from './file-field';
export { fileSize } from './file-size';
export { FormPreview, type PreviewedType } from './form-preview';
export { FormContext, type QuestionFiles, questionFiles } from './form-context';
export { QuestionForm } from './question-form';
export { QuestionView } from './question';
export { readDate } from './read-date';
export { readDraft } from './read-draft';
export { SaveConflictView } from './save-conflict';
export { SaveStatus } from './save-status';
export type { SendFile } from './uploads';
