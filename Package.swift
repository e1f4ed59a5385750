// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "logwash",
  products: [
    .library(name: "Logwash", targets: ["Logwash"]),
    .executable(name: "logwash", targets: ["LogwashCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .target(name: "CKernels"),
    .target(name: "LogwashSyntax", swiftSettings: settings),
    .target(
      name: "LogwashCore", dependencies: ["LogwashSyntax", "CPCRE2", "CKernels"],
      swiftSettings: settings),
    .target(name: "Logwash", dependencies: ["LogwashCore", "LogwashSyntax"], swiftSettings: settings),
    .executableTarget(
      name: "LogwashCLI",
      dependencies: [
        "Logwash", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(name: "LogwashSyntaxTests", dependencies: ["LogwashSyntax"]),
    .target(name: "CAllocationCounter", path: "Tests/CAllocationCounter"),
    .testTarget(
      name: "LogwashCoreTests", dependencies: ["LogwashCore", "LogwashSyntax", "CAllocationCounter"]),
    .testTarget(name: "LogwashTests", dependencies: ["Logwash"]),
    .testTarget(name: "LogwashCLITests", dependencies: ["LogwashCLI"]),
  ],
  swiftLanguageModes: [.v6]
)
