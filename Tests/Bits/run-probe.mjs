// node run-probe.mjs MODULE: what the native probe prints, from a WebAssembly module.
import { readFileSync } from "node:fs";
import { argv } from "node:process";

const module = new WebAssembly.Module(readFileSync(argv[2]));
const imports = {};
for (const { module: from, name } of WebAssembly.Module.imports(module)) {
  (imports[from] ??= {})[name] = () => 0;
}
const { exports } = new WebAssembly.Instance(module, imports);
for (let index = 0; index < exports.probe_count(); index += 1) {
  console.log(`${index} ${BigInt.asUintN(64, exports.probe_hash(index)).toString(16)}`);
}
