import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { kebabCaseNames } from './scripts/lib/kebab-case-names.mjs';

const TESTS = ['**/*.test.{ts,tsx}', 'server/test/**', 'e2e/**'];
const CLOCKS = ['**/clock.ts', 'client/src/lib/moment.ts'];
const STORES = ['**/*.store.ts'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: the name is then the same everywhere.',
};
const noOwnClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Only clock.ts reads the clock; take the time as an argument.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Only clock.ts reads the clock; take the time as an argument.',
  },
];
const noRepository = {
  selector: 'CallExpression[callee.property.name="getRepository"]',
  message: 'Only a store (*.store.ts) asks the database.',
};
const quickDocuments = [
  {
    selector:
      'CallExpression[callee.property.name=/^(font|registerFont)$/] > Literal[value=/[.](ttf|otf|woff2?)$/i]',
    message: 'A font given by its path is parsed for every document; use the fonts parsed once.',
  },
  {
    selector: 'CallExpression[callee.property.name="table"]',
    message: 'doc.table() is slow and clips the dots of å ä ö in the first row; use our own table.',
  },
];

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '.data/', '.cache/', 'docs/', 'client/public/'] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    plugins: { klubbat: { rules: { 'kebab-case-names': kebabCaseNames } } },
    rules: {
      'klubbat/kebab-case-names': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      // Control characters in what people send us are just what many of our patterns look for.
      'no-control-regex': 'off',
      curly: 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        // one program for all: one for each part would judge what they share again and again
        project: 'tsconfig.lint.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-syntax': ['error', noDefaultExport, ...noOwnClock, noRepository],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A function that may have to wait is async before it does.
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
    },
  },
  // A migration is one step, written once and never edited again.
  { files: ['migrations/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['server/src/documents/**'],
    ignores: TESTS,
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, ...noOwnClock, noRepository, ...quickDocuments],
    },
  },
  { files: STORES, rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...noOwnClock] } },
  { files: CLOCKS, rules: { 'no-restricted-syntax': ['error', noDefaultExport, noRepository] } },
  {
    files: TESTS,
    rules: { 'no-restricted-syntax': ['error', noDefaultExport], 'max-lines': ['error', 500] },
  },
  // Vite and Jest demand default exports.
  { files: ['client/vite.config.ts', 'server/test/*.mjs'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['client/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    languageOptions: { globals: globals.browser },
    rules: {
      // Our own components decide themselves when taking the focus helps.
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
      // a table wider than a phone scrolls, and must then be reached by keys
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region', 'group'], tags: [] }],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
);
