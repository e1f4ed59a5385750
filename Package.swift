// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Set by `make fuzz`: all code is then built for libFuzzer with sanitizers, and there is `logwash-fuzz`, whose `main` is
/// libFuzzer's.
let isFuzzing = Context.environment["LOGWASH_FUZZ"] != nil

let settings: [SwiftSetting] =
  [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isFuzzing ? [.unsafeFlags(["-sanitize=address,fuzzer", "-Xcc", "-fsanitize=address,undefined"])] : [])

let fuzzingCSettings: [CSetting] =
  isFuzzing ? [.unsafeFlags(["-fsanitize=address,undefined,fuzzer-no-link"])] : []

/// A library that reads one kind of compressed input: a trait, on where its header is found.
struct Codec {
  var trait: String
  var header: String
  var library: String
  var isInSDK = false

  var isFound: Bool {
    #if os(macOS)
      isInSDK
    #else
      ["/usr/include", "/usr/local/include"].contains {
        FileManager.default.fileExists(atPath: "\($0)/\(header)")
      }
    #endif
  }
}

let codecs = [
  Codec(trait: "Gzip", header: "zlib.h", library: "z", isInSDK: true),
  Codec(trait: "Zstandard", header: "zstd.h", library: "zstd"),
  Codec(trait: "Bzip2", header: "bzlib.h", library: "bz2", isInSDK: true),
  Codec(trait: "XZ", header: "lzma.h", library: "lzma"),
  Codec(trait: "LZ4", header: "lz4frame.h", library: "lz4"),
]

let package = Package(
  name: "logwash",
  products: [
    .library(name: "Logwash", targets: ["Logwash"]),
    .executable(name: "logwash", targets: ["LogwashCLI"]),
  ],
  traits: Set(
    codecs.map { .trait(name: $0.trait, description: "Read input that is compressed with lib\($0.library).") }
      + [.default(enabledTraits: Set(codecs.filter(\.isFound).map(\.trait)))]),
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .target(name: "CKernels", cSettings: fuzzingCSettings),
    .target(name: "LogwashSyntax", swiftSettings: settings),
    .target(
      name: "LogwashCore", dependencies: ["LogwashSyntax", "CPCRE2", "CKernels"],
      swiftSettings: settings),
    .target(
      name: "CDecoding",
      cSettings: codecs.map { .define("LOGWASH_\($0.trait.uppercased())", .when(traits: [$0.trait])) }
        + fuzzingCSettings,
      linkerSettings: codecs.map { .linkedLibrary($0.library, .when(traits: [$0.trait])) }
        + [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    .target(
      name: "LogwashDecoding", dependencies: ["LogwashCore", "CDecoding"], swiftSettings: settings),
    .target(
      name: "Logwash", dependencies: ["LogwashCore", "LogwashSyntax", "LogwashDecoding"],
      swiftSettings: settings),
    .target(
      name: "LogwashFiles", dependencies: ["Logwash", "LogwashCore", "LogwashDecoding"],
      swiftSettings: settings),
    .executableTarget(
      name: "LogwashCLI",
      dependencies: [
        "Logwash", "LogwashDecoding", "LogwashFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "FreeMarkerRenderer", dependencies: ["Logwash"], path: "Tests/FreeMarkerRenderer",
      swiftSettings: settings),
    .target(
      name: "LogwashFuzzing",
      dependencies: ["LogwashCore", "LogwashDecoding", "LogwashFiles", "LogwashSyntax"],
      path: "Tests/Fuzzing",
      swiftSettings: settings),
    .testTarget(name: "LogwashSyntaxTests", dependencies: ["LogwashSyntax"]),
    .target(name: "CAllocationCounter", path: "Tests/CAllocationCounter"),
    .testTarget(
      name: "LogwashCoreTests", dependencies: ["LogwashCore", "LogwashSyntax", "CAllocationCounter"]),
    .testTarget(name: "LogwashDecodingTests", dependencies: ["LogwashDecoding", "LogwashCore"]),
    .testTarget(name: "LogwashTests", dependencies: ["Logwash"]),
    .testTarget(name: "LogwashFilesTests", dependencies: ["LogwashFiles", "Logwash", "LogwashCore"]),
    .testTarget(name: "LogwashCLITests", dependencies: ["LogwashCLI", "Logwash", "LogwashCore"]),
    .testTarget(name: "LogwashFuzzingTests", dependencies: ["LogwashFuzzing"]),
  ],
  swiftLanguageModes: [.v6]
)

if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "logwash-fuzz", dependencies: ["LogwashFuzzing"], path: "Tests/FuzzRunner",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=address,fuzzer"])]))
}
