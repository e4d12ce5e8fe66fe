import CPango
import Support

/// What `bench-pages lines` wrote: documents as pages of lines, and the fonts that they name.
struct BareLines: Sendable {
  struct Line: Sendable {
    var face: String
    var size: Double
    var x: Double
    var baseline: Double
    var text: String
  }

  struct Page: Sendable {
    var width: Double
    var height: Double
    var lines: [Line] = []
  }

  private(set) var documents: [[Page]] = []
  let fonts: BareFonts

  init(folder: String) throws {
    var faces: Set<String> = []
    for line in try WholeFile.text(of: folder + "/lines").split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      switch parts[0] {
      case "document": documents.append([])
      case "page":
        documents[documents.count - 1].append(
          Page(width: Double(parts[1]) ?? 0, height: Double(parts[2]) ?? 0))
      default:
        let document = documents.count - 1
        faces.insert(parts[0])
        documents[document][documents[document].count - 1].lines.append(
          Line(
            face: "face-" + parts[0], size: Double(parts[1]) ?? 0, x: Double(parts[2]) ?? 0,
            baseline: Double(parts[3]) ?? 0, text: parts[4]))
      }
    }
    fonts = BareFonts(folder: folder, faces: faces.sorted())
  }
}

/// A configuration that knows the small fonts under the names of their files.
final class BareFonts: @unchecked Sendable {
  let configuration: OpaquePointer?

  init(folder: String, faces: [String]) {
    configuration = FcConfigCreate()
    for face in faces {
      let path = "\(folder)/face-\(face)"
      FcConfigAppFontAddFile(configuration, path)
      guard let set = FcConfigGetFonts(configuration, FcSetApplication), set.pointee.nfont > 0,
        let pattern = set.pointee.fonts[Int(set.pointee.nfont) - 1]
      else { continue }
      for name in [FC_FAMILY, FC_FAMILYLANG, FC_FULLNAME, FC_FULLNAMELANG] {
        FcPatternDel(pattern, name)
      }
      FcPatternAddString(pattern, FC_FAMILY, "face-" + face)
    }
  }
}
