// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "embedding",
  dependencies: [.package(name: "logwash", path: "../..")],
  targets: [
    .executableTarget(name: "embedding", dependencies: [.product(name: "Logwash", package: "logwash")])
  ],
  swiftLanguageModes: [.v6]
)
