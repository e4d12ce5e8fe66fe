/// A colour as PDF and CSS share it: red, green and blue of sRGB, each 0…1.
package struct Colour: Sendable, Hashable {
  package let red: Double
  package let green: Double
  package let blue: Double

  package init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of `#c00` or `#cc0000`, or nil where the text is anything else.
  package init?(hex text: some StringProtocol) {
    guard text.first == "#" else { return nil }
    let digits = text.dropFirst().map(\.hexDigitValue)
    let values = digits.compactMap { $0 }
    guard values.count == digits.count else { return nil }
    switch values.count {
    case 3:
      self.init(
        red: Double(values[0]) / 15, green: Double(values[1]) / 15, blue: Double(values[2]) / 15)
    case 6:
      self.init(
        red: Double(values[0] * 16 + values[1]) / 255,
        green: Double(values[2] * 16 + values[3]) / 255,
        blue: Double(values[4] * 16 + values[5]) / 255)
    default:
      return nil
    }
  }

  package static let black = Colour(red: 0, green: 0, blue: 0)
  package static let white = Colour(red: 1, green: 1, blue: 1)
}
