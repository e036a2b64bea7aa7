// node run-engine.mjs ENGINE.wasm (REQUEST REPORT)...: runs requests in the WebAssembly engine, as a page would, each
// in an engine of its own.
import { readFileSync, writeFileSync } from "node:fs";

const [enginePath, ...files] = process.argv.slice(2);

const module = new WebAssembly.Module(readFileSync(enginePath));
for (let index = 0; index < files.length; index += 2) {
  writeFileSync(files[index + 1], report(readFileSync(files[index])));
}

function report(request) {
  // The C library under the engine asks for these. Nothing in a block reaches them: random bytes only seed the
  // hashing of dictionaries, whose order no output shows.
  const system = {
    random_get: (address, count) => {
      crypto.getRandomValues(new Uint8Array(engine.exports.memory.buffer, address, count));
      return 0;
    },
    fd_write: () => 8,
    fd_seek: () => 8,
    fd_close: () => 8,
  };
  // How far a training has got.
  const notes = { progress: () => {}, clock: () => performance.now() / 1000 };
  for (const { name } of WebAssembly.Module.imports(module)) {
    if (!(name in system || name in notes)) throw new Error(`the engine asks for ${name}, which no page has`);
  }
  const engine = new WebAssembly.Instance(module, { wasi_snapshot_preview1: system, notes });
  const address = engine.exports.notes_allocate(request.length);
  new Uint8Array(engine.exports.memory.buffer).set(request, address);
  const answer = engine.exports.notes_run(address, request.length);
  if (answer === 0) throw new Error("the engine could not read the request");
  const length = new DataView(engine.exports.memory.buffer).getUint32(answer, true);
  return new Uint8Array(engine.exports.memory.buffer, answer + 4, length);
}
