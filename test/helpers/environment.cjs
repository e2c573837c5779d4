// Node's own realm for what is heavy to load and slow until it has run a while: a test file gets a realm of its own, in
// which the spreadsheet engine would start cold each time; what is required from here stays warm for the files after it.
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.requireShared = require;
  }
};
