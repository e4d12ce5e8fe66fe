/// `4 / 5`, `4/5 件` or `80%` → how full a progress bar is.
package struct ProgressShare: Hashable {
  /// 0 for empty, 1 for full; more than 1 where the limit is passed.
  package let value: Double

  package init?(_ text: String) {
    let numbers = text.split { !($0.isASCII && $0.isNumber) && $0 != "." }
      .compactMap { Double($0) }
    if text.contains("/"), numbers.count >= 2, numbers[1] > 0 {
      value = numbers[0] / numbers[1]
    } else if text.contains("%"), let first = numbers.first {
      value = first / 100
    } else {
      return nil
    }
  }
}
