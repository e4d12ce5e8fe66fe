/// A face of a font file that pages are set in.
package struct UsedFont: Sendable, Hashable {
  package let family: String
  /// Absolute.
  package let path: String
}
