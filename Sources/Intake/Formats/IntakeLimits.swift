/// How much a file may ask of the program before it is refused.
package struct IntakeLimits: Sendable, Hashable {
  /// The longest text of a single cell, in bytes.
  package var cellBytes = 16 << 20
  /// The longest row, in bytes.
  package var rowBytes = 32 << 20
  /// Columns of a row, which are those of an `.xlsx` sheet.
  package var columns = 16_384
  /// Rows of a spreadsheet, which are those of an `.xlsx` sheet; CSV has no such limit.
  package var rows = 1_048_576
  /// Cells of a spreadsheet, empty ones to the left of others among them.
  package var cells = 1 << 30
  /// All unpacked parts of an archive together, in bytes.
  package var unpackedBytes = 4 << 30
  /// How many times larger than its packed form a part may be, once it is over the floor.
  package var unpackedRatio = 200
  /// What a part may unpack to whatever its ratio, in bytes.
  package var ratioFloorBytes = 64 << 20
  /// Shared strings held in memory, in bytes.
  package var sharedStringBytes = 96 << 20
  /// How deep elements may be nested.
  package var depth = 256
  /// Sheets of a workbook, tables of a page.
  package var sheets = 1024
  /// Merged areas of a sheet.
  package var mergedAreas = 250_000
  /// The block in which CSV is read and handed to a core, in bytes.
  package var blockBytes = 256 << 10

  package init() {}
}
