// A thread in which Univer calculates workbooks, so that a test can wait for the values without awaiting. One for all test
// files of a worker, as Univer is slow until it has run a while.
const { join } = require('node:path');
const {
  MessageChannel,
  parentPort,
  receiveMessageOnPort,
  Worker,
  workerData,
} = require('node:worker_threads');

const PATIENCE_MS = 300_000;
const IS_THREAD = 'recalculate';

/** Starts the thread; the function sends it text and waits for the text that it answers. */
function startThread() {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(__filename, {
    workerData: { role: IS_THREAD, signal, port: port2 },
    transferList: [port2],
  });
  thread.unref();
  return (text) => {
    Atomics.store(signal, 0, 0);
    port1.postMessage(text);
    Atomics.wait(signal, 0, 0, PATIENCE_MS);
    const received = receiveMessageOnPort(port1);
    if (!received) throw new Error('Univer has not calculated the workbooks in five minutes');
    if (received.message.error) throw new Error(received.message.error);
    return received.message.text;
  };
}

/** The worker's module, bundled: Univer's packages are ES modules and the worker is TypeScript. */
async function calculator() {
  const { build } = require('esbuild');
  const { univerSource } = await import('../../preview/univer-source.mjs');
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'recalculate-worker.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'error',
    plugins: [univerSource({ noGathering: true })],
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, require);
  return module.exports.calculateAll;
}

async function answer({ signal, port }) {
  const reply = (message) => {
    port.postMessage(message);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  };
  const fail = (error) => reply({ error: error instanceof Error ? error.stack : String(error) });
  process.on('uncaughtException', fail);
  const calculating = calculator();
  port.on('message', (text) => {
    calculating
      .then((calculateAll) => calculateAll(JSON.parse(text)))
      .then((answers) => reply({ text: JSON.stringify(answers) }), fail);
  });
}

if (parentPort && workerData?.role === IS_THREAD) void answer(workerData);
else {
  let send;
  exports.recalculateText = (text) => {
    send ??= startThread();
    return send(text);
  };
}
