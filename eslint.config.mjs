// The house rules as lint. Each restriction says why.
import js from '@eslint/js';
import esx from 'eslint-plugin-es-x';
import ts from 'typescript-eslint';

const NETWORK = 'Nothing leaves the browser: only src/page/fetch.ts and popup/document/fetch.ts make a request, to the site being read, at a click.';
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'].map(name => ({ name, message: NETWORK }));
const YOUNG = 'Newer than Chrome 109.';
const young = [['URL', 'parse'], ['URL', 'canParse'], ['AbortSignal', 'any'], ['Array', 'fromAsync'], ['Promise', 'withResolvers'], ['Promise', 'try'], ['Object', 'groupBy'], ['Map', 'groupBy'], ['Iterator', 'from']];

/** What a folder must not import; the paths are those written in it. */
const apart = (files, forbidden, message) => ({
  files, rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: forbidden, message }] }] },
});

export default ts.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'demo/', 'docs/'] },
  js.configs.recommended,
  ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-void': 'off', eqeqeq: ['error', 'always', { null: 'ignore' }], 'prefer-const': 'error', 'no-console': 'off',
    },
  },
  {
    files: ['**/*.mjs', '.ci/**'],
    languageOptions: { globals: Object.fromEntries(['process', 'console', 'URL', 'Buffer', 'TextDecoder', 'setTimeout', 'document', 'window', 'location', 'history', 'getComputedStyle', 'CSS', 'innerHeight', 'innerWidth', 'requestAnimationFrame', 'MessageChannel', 'scrollY', 'scrollTo', 'chrome', 'performance', 'globalThis', 'btoa', 'navigator', 'Event', 'HTMLAnchorElement', 'DataTransfer', 'File', 'atob', 'DragEvent'].map(name => [name, 'readonly'])) },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'popup/**/*.{ts,tsx}', 'scripts/*.mjs', 'bench/**/*.mjs', 'build.mjs'],
    rules: {
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'popup/**/*.{ts,tsx}'],
    extends: [esx.configs['flat/restrict-to-es2022']],
    // With types: a method's age depends on whose it is.
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // Of ES2023, but in Chrome since 97.
      'es-x/no-array-prototype-findlast-findlastindex': 'off',
      'no-restricted-globals': ['error', ...network],
      'no-restricted-properties': ['error', { property: 'sendBeacon', message: NETWORK }, ...young.map(([object, property]) => ({ object, property, message: YOUNG }))],
      'no-restricted-syntax': ['error',
        { selector: 'Literal[regex.pattern=/\\\\[bBwW]/]', message: '\\b and \\w know only Latin letters: use \\p{L}, \\p{N} and lookarounds.' },
        { selector: 'MemberExpression[property.name=/^(?:inner|outer)HTML$/]', message: 'HTML is never made of strings.' },
      ],
    },
  },
  // The one place that asks a site for a document, when the person clicked for it. It says how nothing else is asked.
  { files: ['src/page/fetch.ts', 'popup/document/fetch.ts'], rules: { 'no-restricted-globals': ['error', ...network.filter(({ name }) => name !== 'fetch')] } },
  // The command line reads the address it is given; it is no part of the extension.
  { files: ['src/cli.ts', 'src/cli/**'], rules: { 'no-restricted-globals': 'off' } },
  apart(['src/engine/**'], '^(?!\\./|\\.\\./(?:[a-z-]+\\.ts|(?:\\.\\./)?reading\\.ts))', 'The engine knows blocks and rules: it imports its own files and reading.ts.'),
  apart(['src/page/**'], '/(?:engine|strings|popup)/|anyq:(?!gate|links)|/(?:content|background|cli|reader|site|hints)\\.ts|polyfill', 'The page reads blocks and draws marks: no judgement, no words.'),
  apart(['popup/**', 'src/strings/**'], '/(?:engine|page)/|/(?:content|background|cli|reader|gate)\\.ts', 'Views know the Reading, the messages and the strings, nothing behind them.'),
  apart(['src/{gate,api,send,groups,messages,settings,reading}.ts'], '/engine/|anyq:(?!gate)', 'This runs on every page: no engine, no rules.'),
);
