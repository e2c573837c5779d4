module.exports = {
  testEnvironment: '<rootDir>/test/helpers/environment.cjs',
  globalSetup: '<rootDir>/test/helpers/global-setup.ts',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: { '\\.tsx?$': '<rootDir>/test/helpers/esbuild-transform.cjs' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'json', 'node'],
  testTimeout: 60_000,
  // The default leaves one core idle on a machine with two.
  maxWorkers: 2,
  // Univer writes thousands of lines about its own formula trees; to show each with its place in the
  // source would take longer than the tests.
  silent: true,
};
