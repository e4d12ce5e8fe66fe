extension Colour {
  /// `#c8102e`.
  package var css: String {
    "#"
      + [red, green, blue].map { channel in
        let value = Int((min(1, max(0, channel)) * 255).rounded())
        return (value < 16 ? "0" : "") + String(value, radix: 16)
      }.joined()
  }

  /// The contrast of two colours by WCAG 2, from 1 to 21.
  package func contrast(with other: Colour) -> Double {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// Relative luminance, 0–1; a parabola stands for sRGB's curve (off by less than 0.01).
  private var luminance: Double {
    func linear(_ value: Double) -> Double {
      value <= 0.04 ? value / 12.92 : value * value * (0.75 + 0.25 * value)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The colour with `share` of it left and the rest white.
  package func tinted(_ share: Double) -> Colour {
    Colour(
      red: 1 - (1 - red) * share, green: 1 - (1 - green) * share, blue: 1 - (1 - blue) * share)
  }
}
