/// A mistyped command → what there is instead.
enum CommandHint {
  static func unknown(_ name: String) -> String {
    let nearest = MingjingCommand.commandNames
      .map { (name: $0, distance: distance(name, $0)) }
      .min { $0.distance < $1.distance }
    // Two letters wrong at most, and not all of a short name.
    if let nearest, nearest.distance <= min(2, nearest.name.count / 2) {
      return "没有命令“\(name)”，是不是 \(nearest.name)？\n用法：mingjing <子命令>，全部命令见 mingjing --help"
    }
    return "没有命令“\(name)”。全部命令：\(MingjingCommand.commandNames.joined(separator: "、"))。"
      + "\n用法：mingjing <子命令>，说明见 mingjing help <子命令>"
  }

  /// How many letters have to be added, taken away, changed or swapped with their neighbour.
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.unicodeScalars.prefix(40)), Array(right.unicodeScalars))
    var rows = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in 0...left.count { rows[i][0] = i }
    for j in 0...right.count { rows[0][j] = j }
    for i in left.indices {
      for j in right.indices {
        var best = min(
          rows[i][j] + (left[i] == right[j] ? 0 : 1), rows[i][j + 1] + 1, rows[i + 1][j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        rows[i + 1][j + 1] = best
      }
    }
    return rows[left.count][right.count]
  }
}
