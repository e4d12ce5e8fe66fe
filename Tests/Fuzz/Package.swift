// swift-tools-version: 6.2
import PackageDescription

// The fuzzers: a package of its own, because everything in it is built for libFuzzer. `Sources`
// leads to the rooms. Run them all with scripts/fuzz MINUTES.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A C library: its module map and the few lines of `shim.h` that Swift needs.
func cLibrary(_ name: String, pkgConfig: String) -> Target {
  .systemLibrary(name: name, path: "Sources/CLibraries/\(name)", pkgConfig: pkgConfig)
}

/// A room, instrumented for coverage.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(name)",
    swiftSettings: strict + [.unsafeFlags(["-sanitize=fuzzer,address"])])
}

/// One fuzzer: a file that takes some bytes.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: "fuzz-\(name.lowercased())", dependencies: ["Support"], path: "Targets/\(name)",
    swiftSettings: strict + [.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])])
}

let package = Package(
  name: "Fuzz",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    cLibrary("CLibXML2", pkgConfig: "libxml-2.0"),
    cLibrary("CZip", pkgConfig: "libzip"),
    cLibrary("CGsf", pkgConfig: "libgsf-1"),
    room("Model", []),
    room("Settings", ["Model", .product(name: "Yams", package: "Yams")]),
    room("Markup", ["Model", "CLibXML2"]),
    room("Intake", ["Model", "Markup", "Settings", "CZip", "CGsf"]),
    room("Policy", ["Model", "Settings"]),
    .target(
      name: "Support", dependencies: ["Model", "Settings", "Intake", "Policy"],
      path: "Targets/Support",
      swiftSettings: strict + [.unsafeFlags(["-sanitize=fuzzer,address"])]),
    fuzzer("CSV"), fuzzer("XLSX"), fuzzer("XLS"), fuzzer("HTML"), fuzzer("XML"),
    fuzzer("Dates"), fuzzer("Policy"), fuzzer("Mapping"),
  ]
)
