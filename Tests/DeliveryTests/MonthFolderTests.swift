import Delivery
import Glibc
import Model
import Testing

@Suite struct MonthFolderTests {
  private let manifest = Manifest(
    month: Month(year: 2026, month: 8), versions: ["program": "1", "policy": "ab"],
    inputs: [
      .init(batch: Month(year: 2026, month: 8), name: "工单.csv", size: 3, sha256: "cd"),
      .init(batch: Month(year: 2026, month: 7), name: "工单.csv", size: 4, sha256: "ef"),
    ], fonts: [.init(family: "Noto Sans CJK SC", file: "a.ttc", size: 5, sha256: "12")])

  private func deliver(
    _ files: [(String, String)], to parent: String, existing: MonthFolder.Existing = .exchange
  ) throws {
    var folder = try MonthFolder(parent: parent, name: "2026-08")
    for (path, text) in files { try folder.write(OutputFile(path: path, text: text)) }
    try folder.putInPlace(manifest: manifest, existing: existing)
  }

  @Test func aMonthAppearsWithAllItsFiles() throws {
    try withTemporaryFolder { root in
      let output = "\(root)/output"
      try deliver([("index.html", "目录"), ("notices/001-GD1.html", "通知")], to: output)
      #expect(names(in: output) == ["2026-08"])
      #expect(names(in: "\(output)/2026-08") == ["index.html", "manifest.json", "notices"])
      #expect(readText("\(output)/2026-08/notices/001-GD1.html") == "通知")
    }
  }

  @Test func anotherRunTakesThePlaceOfTheFirst() throws {
    try withTemporaryFolder { root in
      try deliver([("a.html", "1"), ("gone.html", "1")], to: root)
      try deliver([("a.html", "2")], to: root)
      #expect(names(in: root) == ["2026-08"])
      #expect(names(in: "\(root)/2026-08") == ["a.html", "manifest.json"])
      #expect(readText("\(root)/2026-08/a.html") == "2")
    }
  }

  @Test func aPublishedMonthIsNotWrittenAgain() throws {
    try withTemporaryFolder { root in
      try deliver([("a.html", "1")], to: root)
      #expect(throws: DeliveryError.targetExists("\(root)/2026-08")) {
        try deliver([("a.html", "2")], to: root, existing: .refuse)
      }
      #expect(readText("\(root)/2026-08/a.html") == "1")
      #expect(names(in: root) == ["2026-08"])
    }
  }

  @Test func aRunThatFailsLeavesTheEarlierMonthAndNothingElse() throws {
    struct Failed: Error {}
    try withTemporaryFolder { root in
      try deliver([("a.html", "1")], to: root)
      #expect(throws: Failed.self) {
        var folder = try MonthFolder(parent: root, name: "2026-08")
        try folder.write(OutputFile(path: "a.html", text: "2"))
        throw Failed()
      }
      #expect(names(in: root) == ["2026-08"])
      #expect(readText("\(root)/2026-08/a.html") == "1")
    }
  }

  @Test func whatAKilledRunLeftIsClearedAndARunThatLivesIsNot() throws {
    try withTemporaryFolder { root in
      mkdir("\(root)/.2026-08.AbCdEf", 0o755)
      mkdir("\(root)/.2026-08.AbCdEf/people", 0o755)
      mkdir("\(root)/.2026-09.AbCdEf", 0o755)
      let alive = try MonthFolder(parent: root, name: "2026-08")
      let between = names(in: root)
      #expect(between.count == 2)
      #expect(!between.contains(".2026-08.AbCdEf"))
      try deliver([("a.html", "1")], to: root)
      #expect(names(in: root) == between + ["2026-08"])
      _ = consume alive
      #expect(names(in: root) == [".2026-09.AbCdEf", "2026-08"])
    }
  }

  @Test func aKilledRunLeavesTheEarlierMonth() async throws {
    let root = "/tmp/mingjing-killed-delivery"
    mkdir(root, 0o755)
    defer { remove(tree: root) }
    try deliver([("a.html", "1")], to: root)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      var folder = try MonthFolder(parent: "/tmp/mingjing-killed-delivery", name: "2026-08")
      try folder.write(OutputFile(path: "a.html", text: "2"))
      kill(getpid(), SIGKILL)
      try folder.write(OutputFile(path: "b.html", text: "2"))
    }
    #expect(names(in: root).count == 2)
    #expect(readText("\(root)/2026-08/a.html") == "1")
    try deliver([("a.html", "3")], to: root)
    #expect(names(in: root) == ["2026-08"])
    #expect(readText("\(root)/2026-08/a.html") == "3")
  }

  @Test(arguments: [
    "", "/etc/passwd", "../a", "a/../../b", "a//b", ".", "a/.", "a\u{0}b", "a\nb", "a\u{202E}b",
    "a\\b", "a/", String(repeating: "字", count: 90),
  ])
  func aHostilePathIsRefused(path: String) throws {
    try withTemporaryFolder { root in
      var folder = try MonthFolder(parent: root, name: "2026-08")
      #expect(throws: DeliveryError.unsafePath(path)) {
        try folder.write(OutputFile(path: path, text: ""))
      }
    }
  }

  @Test func onePathIsWrittenOnce() throws {
    try withTemporaryFolder { root in
      var folder = try MonthFolder(parent: root, name: "2026-08")
      try folder.write(OutputFile(path: "a/b", text: ""))
      #expect(throws: DeliveryError.duplicatePath("a/b")) {
        try folder.write(OutputFile(path: "a/b", text: ""))
      }
    }
  }

  @Test func aParentThatCannotBeMadeIsSaid() {
    #expect(throws: DeliveryError.self) {
      _ = try MonthFolder(parent: "/没有/这里", name: "2026-08")
    }
  }

  @Test func theManifestListsFilesByPathWithTheirHashes() throws {
    try withTemporaryFolder { root in
      try deliver([("b.html", "abc"), ("a/c.html", "")], to: root)
      #expect(
        readText("\(root)/2026-08/manifest.json") == """
          {
            "accepted": null,
            "files": [
              {"path": "a/c.html", "sha256": "\
          e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "size": 0},
              {"path": "b.html", "sha256": "\
          ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "size": 3}
            ],
            "fonts": [
              {"family": "Noto Sans CJK SC", "file": "a.ttc", "sha256": "12", "size": 5}
            ],
            "inputs": [
              {"batch": "2026-07", "file": "工单.csv", "sha256": "ef", "size": 4},
              {"batch": "2026-08", "file": "工单.csv", "sha256": "cd", "size": 3}
            ],
            "month": "2026-08",
            "published": false,
            "schema": 2,
            "versions": {"policy": "ab", "program": "1"}
          }

          """)
    }
  }

  @Test func textInTheManifestIsEscaped() {
    let odd = Manifest(
      month: Month(year: 2026, month: 8), versions: ["a\"\\\n\u{1}": "b"], inputs: [])
    #expect(odd.json(files: []).contains(#"{"a\"\\\n\u0001": "b"}"#))
    #expect(odd.json(files: []).contains(#""files": []"#))
  }
}
