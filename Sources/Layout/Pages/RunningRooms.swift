/// The widths that a running head's texts ask for → the widths that they get, none over another.
enum RunningRooms {
  /// - Parameters:
  ///   - natural: Of the left, the middle and the right text; 0 for none.
  ///   - keeps: Which of them hold the page's number, and are shortened last.
  static func widths(
    _ natural: [Double], keeps: [Bool], in width: Double, gap: Double
  ) -> [Double] {
    var rooms = natural.map { min($0, width) }
    if rooms[1] > 0 {
      // What stands in the middle leaves both sides alike.
      let most = keeps[1] ? width : width * 0.5
      if rooms[0] > 0 || rooms[2] > 0 { rooms[1] = min(rooms[1], most) }
      let side = max(0, (width - rooms[1]) / 2 - gap)
      return [min(rooms[0], side), rooms[1], min(rooms[2], side)]
    }
    guard rooms[0] > 0, rooms[2] > 0, rooms[0] + gap + rooms[2] > width else { return rooms }
    let kept = keeps[0] && !keeps[2] ? 0 : 2
    rooms[kept] = min(rooms[kept], width * 0.7)
    rooms[2 - kept] = max(0, width - gap - rooms[kept])
    return rooms
  }
}
