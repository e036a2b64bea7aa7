// swift-tools-version: 6.1
import PackageDescription

// One manifest for two worlds. `NOTES_WASM=1 swift build --triple wasm32-unknown-none-wasm` builds
// the engine that runs in the page; without it, everything else. The pure modules (Kernels,
// Language, Bindings, Rendering, PageEngine) are in both, from the same sources: that is where "the same bits" begins.
let buildsForWebAssembly = Context.environment["NOTES_WASM"] == "1"

// Swift 6 mode everywhere. Kernels stay optimised in debug builds: unoptimised, training is 250 times slower.
// AVX2 on x86-64 is what makes the kernels keep up with PyTorch; the bits do not depend on it. For a processor
// without it: `NOTES_BASELINE=1 make site`.
#if arch(x86_64)
  let usesAVX2 = Context.environment["NOTES_BASELINE"] != "1"
#else
  let usesAVX2 = false
#endif
let vectorFlags: [SwiftSetting] = usesAVX2 ? [.unsafeFlags(["-Xcc", "-mavx2"]), .define("AVX2")] : []
let optimisedInDebug: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
// Tracking each access to a stored property at run time takes the machine a fifth of its time; tests track it.
var interpreting: [SwiftSetting] = [
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))
]
#if compiler(>=6.3) && compiler(<6.4)
  // Each instruction of the machine then ends in a jump of its own to the next one, which is foreseen better than one
  // jump for all: a tenth of its time. LLVM does so by itself only where few places are concerned.
  interpreting.append(
    .unsafeFlags(
      ["-Xllvm", "-tail-dup-pred-size=1000", "-Xllvm", "-tail-dup-succ-size=1000"],
      .when(configuration: .release)))
#endif

// MARK: - WebAssembly

let embedded: [SwiftSetting] = [
  .enableExperimentalFeature("Embedded"),
  .unsafeFlags(["-wmo", "-Xcc", "-msimd128", "-Xfrontend", "-disable-stack-protector"]),
  // Array literals that it takes out of a function are private to each module, yet each module compiles the function
  // anew and numbers them in its own way: the linker then keeps one module's function with another one's arrays.
  .unsafeFlags(["-Xllvm", "-sil-disable-pass=object-outliner"]),
]

// The archives that a module without an operating system links against; `make engine` puts them there.
let archives = Context.packageDirectory + "/.build-archives/"
let webLinking: [LinkerSetting] = [
  .unsafeFlags([
    "-Xclang-linker", "-nostdlib",
    "-Xlinker", "--no-entry", "-Xlinker", "--gc-sections", "-Xlinker", "--strip-all",
    // The stack lies below the data, so that an overflow traps instead of writing over values.
    "-Xlinker", "--stack-first", "-Xlinker", "-z", "-Xlinker", "stack-size=8388608",
    "-Xlinker", "--export-memory",
    "-Xlinker", archives + "libc.a",
    "-Xlinker", archives + "libclang_rt.builtins.a",
    "-Xlinker", archives + "libswiftUnicodeDataTables.a",
  ])
]

let webTargets: [Target] = [
  .target(name: "Kernels", swiftSettings: embedded),
  .target(name: "Language", swiftSettings: embedded),
  .target(name: "Bindings", dependencies: ["Kernels", "Language"], swiftSettings: embedded),
  .target(name: "Rendering", dependencies: ["Kernels", "Language"], swiftSettings: embedded),
  // One module where there are two natively: Embedded Swift compiles all that a module uses into it once more, which takes
  // minutes.
  .executableTarget(
    name: "WebRunner",
    dependencies: ["Bindings", "Kernels", "Language", "Rendering"],
    path: "Sources",
    sources: ["PageEngine", "WebRunner"],
    swiftSettings: embedded + [.enableExperimentalFeature("Extern"), .unsafeFlags(["-parse-as-library"])],
    linkerSettings: webLinking
  ),
]

// MARK: - Native

let nativeTargets: [Target] = [
  .systemLibrary(
    name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
  .systemLibrary(
    name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
  // Duktape's own pkg-config file claims another version and is left aside.
  .target(name: "CDuktape", linkerSettings: [.linkedLibrary("duktape")]),
  .target(name: "CSystem"),
  .target(name: "Kernels", swiftSettings: vectorFlags + optimisedInDebug),
  .target(name: "Language", swiftSettings: optimisedInDebug + interpreting),
  .target(name: "Bindings", dependencies: ["Kernels", "Language"]),
  .target(name: "Rendering", dependencies: ["Kernels", "Language"]),
  .target(name: "PageEngine", dependencies: ["Bindings", "Rendering"]),
  .target(
    name: "NoteRunner",
    dependencies: [
      "CCmark", "CCrypto", "CDuktape", "CSystem", "Kernels", "Language", "Bindings", "Rendering",
      "PageEngine",
      .product(name: "FlyingFox", package: "FlyingFox"),
      .product(name: "FlyingSocks", package: "FlyingFox"),
      .product(name: "Mustache", package: "swift-mustache"),
      .product(name: "Yams", package: "Yams"),
    ],
    // The folder `site`, compiled in: an installed `notes` needs no file beside it.
    resources: [.embedInCode("Theme")]),
  .executableTarget(
    name: "NotesCommand",
    dependencies: [
      "CSystem", "NoteRunner", "Rendering",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: usesAVX2 ? [.define("AVX2")] : [],
    // Names this very build: results are kept under it.
    linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id=sha1"], .when(platforms: [.linux]))]),
  .testTarget(name: "KernelsTests", dependencies: ["Kernels"], resources: [.copy("Golden")]),
  .testTarget(name: "LanguageTests", dependencies: ["Language"], exclude: ["Hostile", "Programs"]),
  .testTarget(
    name: "BindingsTests", dependencies: ["Bindings", "Kernels", "Language"], exclude: ["Mistakes"]),
  .testTarget(name: "PageEngineTests", dependencies: ["Bindings", "Kernels", "PageEngine"]),
  .testTarget(
    name: "NoteRunnerTests",
    dependencies: [
      "Bindings", "CCmark", "Kernels", "Language", "NoteRunner", "NotesCommand", "Rendering",
      .product(name: "Yams", package: "Yams"),
    ],
    exclude: [
      "Cases", "Document/commonmark-0.30.json", "Recordings", "Report/junit.xsd", "SameBits/run-engine.mjs",
    ]),
]

let package = Package(
  name: "notes",
  platforms: [.macOS("26.0")],
  products: buildsForWebAssembly
    ? [.executable(name: "WebRunner", targets: ["WebRunner"])]
    : [
      .executable(name: "notes", targets: ["NotesCommand"]), .library(name: "Kernels", targets: ["Kernels"]),
    ],
  dependencies: buildsForWebAssembly
    ? []
    : [
      .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
      .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
      .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
      .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
  targets: buildsForWebAssembly ? webTargets : nativeTargets,
  swiftLanguageModes: [.v6]
)
