import Model

/// What the ledger must say, computed in the plainest way: all batches in memory, replayed.
struct NaiveLedger {
  struct Version: Hashable {
    var score: Int
    var batch: Month
    var file: String
    var sheet: String
    var row: Int
  }

  var batches: [Month: [String: TestFile]] = [:]

  mutating func replace(_ files: [TestFile], as batch: Month) {
    batches[batch] = [:]
    add(files, to: batch)
  }

  mutating func add(_ files: [TestFile], to batch: Month) {
    for file in files { batches[batch, default: [:]][file.name] = file }
  }

  /// The versions in force at a month, in order of first import.
  func inForce(at month: Month) -> [(id: String, version: Version)] {
    var order: [String] = []
    var versions: [String: Version] = [:]
    for (version, id) in rows(upTo: month) {
      if let current = versions[id] {
        if current.score != version.score { versions[id] = version }
      } else {
        order.append(id)
        versions[id] = version
      }
    }
    return order.compactMap { id in versions[id].map { (id, $0) } }
  }

  /// accepted, replaced, duplicates and rejects of each sheet of a batch, in order.
  func accounts(of batch: Month) -> [[Int]] {
    var current: [String: (score: Int, owner: Int?)] = [:]
    for (version, id) in rows(upTo: batch.adding(months: -1)) {
      current[id] = (version.score, nil)
    }
    var accounts: [[Int]] = []
    for (_, lines) in sheets(of: batch) {
      accounts.append([0, 0, 0, 0])
      let here = accounts.count - 1
      for line in lines {
        guard case .exam(let id, let score) = line else {
          accounts[here][3] += 1
          continue
        }
        if current[id]?.score == score {
          accounts[here][2] += 1
          continue
        }
        if let owner = current[id]?.owner {
          accounts[owner][0] -= 1
          accounts[owner][1] += 1
        }
        accounts[here][0] += 1
        current[id] = (score, here)
      }
    }
    return accounts
  }

  private func rows(upTo month: Month) -> [(Version, id: String)] {
    batches.keys.sorted().filter { $0 <= month }.flatMap { batch in
      sheets(of: batch).flatMap { place, lines in
        lines.enumerated().compactMap { row, line -> (Version, id: String)? in
          guard case .exam(let id, let score) = line else { return nil }
          let version = Version(
            score: score, batch: batch, file: place.file, sheet: "表\(place.sheet + 1)",
            row: row + 2)
          return (version, id)
        }
      }
    }
  }

  private func sheets(of batch: Month) -> [((file: String, sheet: Int), [TestFile.Line])] {
    let files = batches[batch, default: [:]]
    return files.keys.sorted { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }
      .flatMap { name in
        (files[name]?.sheets ?? []).enumerated().map { ((name, $0.offset), $0.element) }
      }
  }
}
