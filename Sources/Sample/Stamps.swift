import Model

/// How a file spells its dates.
enum Spelling {
  /// A date cell of a spreadsheet.
  case typed
  /// `2026-08-03 09:05:00`.
  case dashes
  /// `2026/8/3 9:05`.
  case slashes
  /// `2026年8月3日`.
  case chinese
  /// `20260803`.
  case digits

  func cell(_ moment: Moment?) -> TableCell {
    guard let moment else { return .empty }
    let (year, month, day) = moment.day.civil
    guard let second = moment.second else { return cell(moment.day) }
    let (hour, minute) = (Int(second) / 3600, Int(second) / 60 % 60)
    return switch self {
    case .typed: .moment(moment)
    case .dashes: .text(TableCell.moment(moment).plainText)
    default: .text("\(year)/\(month)/\(day) \(hour):\(minute.padded(to: 2))")
    }
  }

  func cell(_ day: Day?) -> TableCell {
    guard let day else { return .empty }
    let (year, month, number) = day.civil
    return switch self {
    case .typed: .day(day)
    case .dashes: .text(day.description)
    case .slashes: .text("\(year)/\(month)/\(number)")
    case .chinese: .text(day.chinese)
    case .digits: .text("\(year.padded(to: 4))\(month.padded(to: 2))\(number.padded(to: 2))")
    }
  }
}

extension Moment {
  /// The moment so many minutes later.
  func adding(minutes: Int) -> Moment {
    let total = Int(second ?? 0) + minutes * 60
    return Moment(
      day: day.adding(days: total / 86_400), second: Int32(total % 86_400))
  }
}

extension MonthPlan {
  /// A moment of a day of the month in office hours; the day is 1–28.
  func moment(_ day: Int, _ random: inout Random) -> Moment {
    Moment(
      day: month.firstDay.adding(days: day - 1),
      second: Int32(random.among(7...20) * 3600 + random.below(60) * 60 + random.below(60)))
  }
}

extension TableCell {
  /// Text, or an empty cell.
  static func optional(_ text: String?) -> TableCell { text.map { .text($0) } ?? .empty }
}
