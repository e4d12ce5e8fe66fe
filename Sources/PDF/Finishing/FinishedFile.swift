/// A finished file → whether it can be handed out.
///
/// Read anew from its bytes: every object lies where the table says, every value is well-formed,
/// every stream is as long as it says, whatever is referred to is there, and the pages are as many as
/// were set.
enum FinishedFile {
  static func check(_ bytes: [UInt8], pages: Int) throws(PDFFault) {
    let file = try PDFFile(bytes, checksReferences: true)
    guard let catalogue = file.objects[file.catalogue],
      let root = file.value("Pages", of: catalogue)?.reference
    else { throw PDFFault(text: "写出的文件没有页面", place: 0) }
    var open = [root]
    var (found, steps) = (0, 0)
    // A tree that comes back to itself would never end.
    while let number = open.popLast(), steps <= file.objects.count {
      steps += 1
      guard file.objects.indices.contains(number), let node = file.objects[number] else {
        throw PDFFault(text: "写出的文件缺少页面", place: 0)
      }
      if node.role == .page {
        found += 1
      } else if let kids = file.value("Kids", of: node) {
        open += try file.elements(kids).compactMap(\.reference)
      }
    }
    guard found == pages else { throw PDFFault(text: "写出的文件页数不对", place: 0) }
  }
}
