/// Whether a folder is the whole batch or adds to it.
package enum ImportMode: String, Sendable {
  /// The batch becomes what the folder holds: files that are gone are withdrawn.
  case replace
  /// The folder's files are added; one of the same name takes the place of the earlier.
  case add
}
