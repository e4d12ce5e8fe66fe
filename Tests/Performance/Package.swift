// swift-tools-version: 6.2
import PackageDescription

// What measures the program: a package of its own, because it is built for release and is no part
// of it. `Sources` leads to the rooms. scripts/bench builds it and runs it beside its peers.

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

/// A room, as the program has it.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: strict)
}

/// Something to measure: `bench-` and its name, with the program's allocator where it stands for it.
func bench(_ name: String, _ dependencies: [Target.Dependency], isOurs: Bool = true) -> Target {
  .executableTarget(
    name: "bench-\(name.lowercased())", dependencies: dependencies, path: "Targets/\(name)",
    swiftSettings: strict, linkerSettings: isOurs ? [.linkedLibrary("mimalloc")] : [])
}

let package = Package(
  name: "Performance",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    cLibrary("CLibXML2", pkgConfig: "libxml-2.0"),
    cLibrary("CZip", pkgConfig: "libzip"),
    cLibrary("CGsf", pkgConfig: "libgsf-1"),
    room("Model", []),
    room("Settings", ["Model", .product(name: "Yams", package: "Yams")]),
    room("Markup", ["Model", "CLibXML2"]),
    room("Intake", ["Model", "Markup", "Settings", "CZip", "CGsf"]),
    cLibrary("CPango", pkgConfig: "pangocairo"),
    cLibrary("CRsvg", pkgConfig: "librsvg-2.0"),
    cLibrary("CDeflate", pkgConfig: "libdeflate"),
    room("Layout", ["Model", "Markup", "Settings"]),
    room("PDF", ["Model", "Layout", "CPango", "CRsvg", "CDeflate"]),
    .target(name: "Support", path: "Targets/Support", swiftSettings: strict),
    bench("Readers", ["Model", "Settings", "Intake", "Support"]),
    bench("Pages", ["Model", "Markup", "Layout", "PDF", "Support"]),
    bench("Bare", ["CPango", "Support"], isOurs: false),
  ]
)
