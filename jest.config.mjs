import { availableParallelism } from 'node:os';
import { swcFor } from './scripts/lib/swc.mjs';

// One configuration for every kind of test. Jest runs in ESM mode, so it needs
// NODE_OPTIONS="--conditions=@klubbat/source --experimental-vm-modules"; `npm run jest -- <path>` sets them.

const shared = {
  rootDir: '.',
  testEnvironment: 'node',
  // Without 'import' and 'require' here: naming them would hand ESM files to CommonJS packages.
  testEnvironmentOptions: { customExportConditions: ['@klubbat/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.css$': '<rootDir>/scripts/lib/no-style.mjs',
    '^fast-check$': '<rootDir>/scripts/lib/seeded-fast-check.mjs',
  },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  transform: { '\\.ts$': ['@swc/jest', swcFor('ts')], '\\.tsx$': ['@swc/jest', swcFor('tsx')] },
};

const APART = '\\.apart\\.test\\.ts$';

const withDatabase = {
  ...shared,
  testRunner: '<rootDir>/scripts/lib/native-runner.mjs',
  globalSetup: '<rootDir>/server/test/global-setup.mjs',
  globalTeardown: '<rootDir>/server/test/global-teardown.mjs',
};

export default {
  testTimeout: 120_000,
  // A test in the browser mostly waits for it: as many at once as there are cores leave a third of them idle.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // Files in one process share what they have loaded, and leave what they have not thrown away.
  workerIdleMemoryLimit: '1GB',
  // A process that has nothing left to do still ends its threads (of documents, of Node's loader): that may take more
  // than the half second after which Jest would kill it and speak of leaks.
  workerGracefulExitTimeout: 20_000,
  testSequencer: '<rootDir>/scripts/lib/longest-first.mjs',
  projects: [
    { ...shared, displayName: 'shared', testMatch: ['<rootDir>/shared/src/**/*.test.ts'] },
    { ...shared, displayName: 'client', testMatch: ['<rootDir>/client/src/**/*.test.{ts,tsx}'] },
    {
      ...shared,
      displayName: 'house',
      testMatch: ['<rootDir>/scripts/**/*.test.ts', '<rootDir>/bench/**/*.test.ts'],
    },
    {
      ...withDatabase,
      displayName: 'server',
      testMatch: ['<rootDir>/server/src/**/*.test.ts', '<rootDir>/server/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', APART],
    },
    // what puts another module in the place of one needs a world of its own
    { ...shared, displayName: 'apart', testMatch: ['<rootDir>/server/src/**/*.apart.test.ts'] },
    { ...withDatabase, displayName: 'pages', testMatch: ['<rootDir>/e2e/pages/**/*.test.ts'] },
    {
      ...withDatabase,
      displayName: 'e2e',
      testMatch: ['<rootDir>/e2e/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/e2e/pages/'],
    },
  ],
};
