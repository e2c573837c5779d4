module.exports = {
  testEnvironment: '<rootDir>/test/helpers/environment.cjs',
  globalSetup: '<rootDir>/test/helpers/global-setup.ts',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: { '\\.tsx?$': '<rootDir>/test/helpers/esbuild-transform.cjs' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'json', 'node'],
  testTimeout: 60_000,
  // Three on two cores: the walks in a browser wait for it much of their time.
  maxWorkers: 3,
  // Univer writes thousands of lines about its own formula trees; to show each with its place in the
  // source would take longer than the tests.
  silent: true,
};
