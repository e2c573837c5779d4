// Runs a built command in this process, where the spreadsheet engine that it takes is warm: each process of its own would
// load and warm another. The command's own code runs unchanged; it sees a process with these arguments.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');

const compiled = new Map();

function commandOf(file) {
  const known = compiled.get(file);
  if (known) return known;
  const command = new Function('process', 'require', 'module', 'exports', readFileSync(file, 'utf8'));
  compiled.set(file, command);
  return command;
}

/** Resolves when the command has said its last: its answer, or its exit code, which it sets after the reason. */
exports.runCommand = (file, args) =>
  new Promise((done) => {
    const said = { code: 0, out: '', error: '' };
    const own = {
      argv: [process.execPath, file, ...args],
      stdout: {
        write: (text) => {
          said.out += text;
          done(said);
        },
      },
      stderr: {
        write: (text) => {
          said.error += text;
        },
      },
      set exitCode(code) {
        said.code = code;
        done(said);
      },
    };
    const module = { exports: {} };
    const seen = Object.setPrototypeOf(own, process);
    commandOf(file)(seen, createRequire(file), module, module.exports);
  });
