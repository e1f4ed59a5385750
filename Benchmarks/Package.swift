// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "logwash", path: "..")],
  targets: [
    .executableTarget(
      name: "Micro", dependencies: [.product(name: "Logwash", package: "logwash")],
      swiftSettings: [.treatAllWarnings(as: .error)])
  ],
  swiftLanguageModes: [.v6]
)
