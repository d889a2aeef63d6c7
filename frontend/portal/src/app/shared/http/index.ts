// SPDX-License-Identifier: EUPL-1.2
export { Command } from './command';
export { idempotencyKey } from './command-key';
export { interceptors } from './interceptors';
export { type Problem, type ProblemField, noConnection, problemCode, toProblem, unexpectedFailure } from './problem';
export { SignInPrompt, StepUpPrompt } from './prompts';
