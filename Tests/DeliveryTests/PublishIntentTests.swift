import Delivery
import Glibc
import Model
import Testing

/// A publication that was killed half-way, at each of its steps.
@Suite struct PublishIntentTests {
  private let month = Month(year: 2026, month: 8)

  private func folder(_ text: String, published: Bool, in root: String) throws -> MonthFolder {
    var folder = try MonthFolder(parent: root, name: "2026-08")
    try folder.write(OutputFile(path: "a.html", text: text))
    try folder.seal(
      manifest: Manifest(month: month, isPublished: published, versions: [:], inputs: []))
    return folder
  }

  /// The steps of a killed run, the last first; a value that is never ended stands for the kill.
  private func killed(placed: Bool, hasDraft: Bool, in root: String) throws {
    if hasDraft {
      let draft = try folder("草稿", published: false, in: root)
      try draft.place(.exchange)
    }
    let final = try folder("正式", published: true, in: root)
    try final.announce()
    if placed { try final.place(.exchangeUnlessPublished) }
  }

  @Test(arguments: [false, true], [false, true])
  func whatIsNotRegisteredIsUndone(placed: Bool, hasDraft: Bool) throws {
    try withTemporaryFolder { root in
      try killed(placed: placed, hasDraft: hasDraft, in: root)
      let intents = PublishIntent.all(in: root)
      #expect(intents.map(\.month) == [month])
      for intent in intents { try intent.settle(isRegistered: false, in: root) }
      #expect(names(in: root) == (hasDraft ? ["2026-08"] : []))
      if hasDraft { #expect(readText("\(root)/2026-08/a.html") == "草稿") }
      #expect(PublishIntent.all(in: root).isEmpty)
    }
  }

  @Test(arguments: [false, true])
  func whatIsRegisteredIsFinished(hasDraft: Bool) throws {
    try withTemporaryFolder { root in
      try killed(placed: true, hasDraft: hasDraft, in: root)
      for intent in PublishIntent.all(in: root) { try intent.settle(isRegistered: true, in: root) }
      #expect(names(in: root) == ["2026-08"])
      #expect(readText("\(root)/2026-08/a.html") == "正式")
      #expect(PublishedFolders.months(in: root) == [month])
    }
  }

  @Test func whatIsPlacedIsTakenBack() throws {
    try withTemporaryFolder { root in
      let draft = try folder("草稿", published: false, in: root)
      try draft.place(.exchange)
      let final = try folder("正式", published: true, in: root)
      try final.place(.exchangeUnlessPublished)
      #expect(readText("\(root)/2026-08/a.html") == "正式")
      try final.takeBack()
      #expect(readText("\(root)/2026-08/a.html") == "草稿")
    }
  }

  @Test func aPublishedFolderIsNeverExchanged() throws {
    try withTemporaryFolder { root in
      let final = try folder("正式", published: true, in: root)
      try final.place(.exchangeUnlessPublished)
      for published in [false, true] {
        let other = try folder("别的", published: published, in: root)
        #expect(throws: DeliveryError.targetPublished("\(root)/2026-08")) {
          try other.place(.exchangeUnlessPublished)
        }
      }
      #expect(readText("\(root)/2026-08/a.html") == "正式")
    }
  }

  @Test(arguments: [mode_t(0o022), 0o077, 0o007])
  func theUmaskHoldsForFolderAndFilesAlike(mask: mode_t) throws {
    try withTemporaryFolder { root in
      let before = umask(mask)
      defer { umask(before) }
      try folder("正式", published: true, in: root).place(.exchange)
      #expect(mode("\(root)/2026-08") == 0o777 & ~mask)
      #expect(mode("\(root)/2026-08/a.html") == 0o666 & ~mask)
    }
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    stat(path, &status)
    return status.st_mode & 0o777
  }
}
