// node web.mjs MODULE NAME…: the protocol of Cases.swift over its WebAssembly module, whose cases have these names.
import { readFileSync } from "node:fs";
import { argv, stdin } from "node:process";
import { createInterface } from "node:readline";

const module = new WebAssembly.Module(readFileSync(argv[2]));
const imports = {};
for (const { module: from, name } of WebAssembly.Module.imports(module)) {
  (imports[from] ??= {})[name] = () => 0;
}
const { exports } = new WebAssembly.Instance(module, imports);
const names = argv.slice(3);
console.log(names.join(" "));
for await (const line of createInterface({ input: stdin })) {
  const [name, count] = line.split(" ");
  const start = performance.now();
  exports.benchmark_run(names.indexOf(name), Number(count));
  console.log((performance.now() - start) / 1000);
}
