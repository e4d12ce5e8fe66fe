// swift-tools-version: 6.2
import PackageDescription

/// What every room is compiled with: Swift 6, explicit existentials and imports, no warnings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A C library: its module map and the few lines of `shim.h` that Swift needs.
func cLibrary(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/CLibraries/\(name)", pkgConfig: pkgConfig,
    providers: [.apt([apt])])
}

/// A room and its tests; the dependencies named here are the only imports the build lets through.
func room(
  _ name: String, _ dependencies: [Target.Dependency], tests: [Target.Dependency] = [],
  fixtures: [String] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: strict),
    .testTarget(
      name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies + tests,
      exclude: fixtures, swiftSettings: strict),
  ]
}

/// Takes the place of malloc and free: an eighth of the time of reading and of long documents.
let allocator = LinkerSetting.linkedLibrary("mimalloc")

let cLibraries: [Target] = [
  cLibrary("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
  cLibrary("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
  cLibrary("CGsf", pkgConfig: "libgsf-1", apt: "libgsf-1-dev"),
  cLibrary("CPango", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
  cLibrary("CRsvg", pkgConfig: "librsvg-2.0", apt: "librsvg2-dev"),
  cLibrary("CDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev"),
  cLibrary("CXlsxWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
  cLibrary("CCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),
  cLibrary("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
  .systemLibrary(name: "CLinux", path: "Sources/CLibraries/CLinux"),
]

let rooms: [Target] =
  room("Model", [])
  + room("Settings", ["Model", yams])
  + room("Markup", ["Model", "CLibXML2"])
  + room("Intake", ["Model", "Markup", "Settings", "CZip", "CGsf"], fixtures: ["Fixtures"])
  + room("Ledger", ["Model", grdb, grdbSQLite])
  + room("Policy", ["Model", "Settings"], fixtures: ["Examples"])
  + room("Reports", ["Model", "Markup", "Policy", mustache])
  + room("Layout", ["Model", "Markup", "Settings"], tests: ["PageSamples"])
  + room(
    "PDF", ["Model", "Layout", "CPango", "CRsvg", "CDeflate"],
    tests: ["Markup", "Settings", "HTML", "PageSamples"], fixtures: ["Fixtures"])
  + room("HTML", ["Model", "Markup", "Layout"], tests: ["PageSamples"])
  + room("Delivery", ["Model", "CXlsxWriter", "CCurl", "CCrypto", "CLinux"])
  + room("Sample", ["Model"])

let package = Package(
  name: "mingjing",
  products: [.executable(name: "mingjing", targets: ["mingjing"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: cLibraries + rooms + [
    .target(
      name: "PageSamples", dependencies: ["Model", "Markup", "Layout"], path: "Tests/PageSamples",
      exclude: ["Documents"], swiftSettings: strict),
    .executableTarget(
      name: "mingjing",
      dependencies: [
        "Model", "Settings", "Markup", "Intake", "Ledger", "Policy", "Reports", "Layout", "PDF",
        "HTML", "Delivery", "Sample", arguments,
      ],
      swiftSettings: strict, linkerSettings: [allocator]),
    .testTarget(
      name: "mingjingTests",
      dependencies: [
        "mingjing", "Model", "Settings", "Markup", "Intake", "Ledger", "Policy", "Reports",
        "Layout", "PDF", "HTML", "Delivery", "Sample", arguments,
      ],
      swiftSettings: strict),
  ]
)
