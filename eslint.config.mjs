// SPDX-License-Identifier: EUPL-1.2
import eslint from '@eslint/js';
import sheriff from '@softarc/eslint-plugin-sheriff';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const strict = {
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  'no-console': 'off',
  eqeqeq: 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/consistent-type-imports': 'off',
};

const forbid = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.map(([group, message]) => ({ group, message })) }],
});

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.nx/**',
      '.angular/**',
      '.data/**',
      'frontend/api-client/src/generated/**',
      '**/*.cjs',
      '**/*.mjs',
      '**/*.d.mts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['backend/**/*.ts', 'e2e/**/*.ts'],
    extends: [eslint.configs.recommended, ...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...strict, '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['frontend/**/*.ts'],
    extends: [eslint.configs.recommended, ...tseslint.configs.recommended, ...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      ...strict,
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'flx', style: 'kebab-case' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
    },
  },
  {
    files: ['frontend/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  {
    // The map of the house, between projects and inside them: sheriff.config.ts.
    files: ['backend/**/*.ts', 'frontend/**/*.ts', 'e2e/**/*.ts'],
    extends: [sheriff.configs.all],
  },
  {
    files: ['backend/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'backend/domain/src/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.|temporal-polyfill$|feelin$|ibantools$)',
              message: 'The law imports nothing but its date, expression and IBAN libraries.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['backend/api/**/*.ts'],
    rules: forbid([['@angular/*'], 'The API knows no Angular.']),
  },
  {
    files: ['frontend/**/*.ts'],
    rules: forbid([['@nestjs/*', 'typeorm', 'pg', 'express'], 'The portal knows no server library.']),
  },
  {
    files: ['**/*.spec.ts', '**/test/**/*.ts', 'e2e/**/*.ts', '**/testing/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // A fixture of Playwright that needs no other says so with an empty pattern.
  { files: ['e2e/**/*.ts'], rules: { 'no-empty-pattern': 'off' } },
  prettier,
);
