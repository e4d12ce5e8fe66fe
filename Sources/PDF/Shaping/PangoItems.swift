internal import CPango
import Layout

/// Text of one face → Pango's items → glyphs and clusters, in em.
struct PangoItems {
  let faces: PangoFaces
  let language: String
  let tabularFigures: Bool

  func shape(
    _ scalars: ArraySlice<Unicode.Scalar>, face: FaceID, into shaped: inout ShapedText
  ) {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    let length = Int32(text.utf8.count)
    let attributes = attributes(face: face)
    defer { pango_attr_list_unref(attributes) }
    text.withCString { bytes in
      var next = pango_itemize_with_base_dir(
        faces.context, PANGO_DIRECTION_LTR, bytes, 0, length, attributes, nil)
      let first = next
      while let node = next {
        if let data = node.pointee.data {
          append(
            data.assumingMemoryBound(to: PangoItem.self), bytes: bytes, length: length, face: face,
            to: &shaped)
        }
        next = node.pointee.next
      }
      g_list_free_full(first) { item in
        pango_item_free(item?.assumingMemoryBound(to: PangoItem.self))
      }
    }
  }

  private func attributes(face: FaceID) -> OpaquePointer? {
    let list = pango_attr_list_new()
    let description = faces.description(of: face)
    pango_attr_list_insert(list, pango_attr_font_desc_new(description))
    pango_font_description_free(description)
    pango_attr_list_insert(list, pango_attr_fallback_new(0))
    pango_attr_list_insert(list, pango_attr_language_new(pango_language_from_string(language)))
    // Quotes and apostrophes in Latin text are narrow in faces that have both shapes.
    let features = tabularFigures ? "pwid=1,tnum=1" : "pwid=1"
    pango_attr_list_insert(list, pango_attr_font_features_new(features))
    return list
  }

  private func append(
    _ item: UnsafeMutablePointer<PangoItem>, bytes: UnsafePointer<CChar>, length: Int32,
    face: FaceID, to shaped: inout ShapedText
  ) {
    guard let glyphs = pango_glyph_string_new() else { return }
    defer { pango_glyph_string_free(glyphs) }
    let start = bytes + Int(item.pointee.offset)
    let count = Int(item.pointee.length)
    pango_shape_item(item, bytes, length, nil, glyphs, PANGO_SHAPE_NONE)
    let total = Int(glyphs.pointee.num_glyphs)
    guard total > 0, let infos = glyphs.pointee.glyphs, let clusters = glyphs.pointee.log_clusters
    else { return }
    // Right to left, glyphs and bytes run against each other: the item stays one cluster.
    let isReversed = item.pointee.analysis.level % 2 == 1
    var glyph = 0
    while glyph < total {
      var end = glyph + 1
      while end < total, isReversed || clusters[end] == clusters[glyph] { end += 1 }
      let from = isReversed ? 0 : Int(clusters[glyph])
      let to = isReversed || end == total ? count : Int(clusters[end])
      var advance = 0.0
      var isUnknown = false
      let before = shaped.glyphs.count
      for index in glyph..<end {
        let info = infos[index]
        isUnknown = isUnknown || info.glyph & shim_pango_unknown_flag != 0
        if info.glyph != shim_pango_empty_glyph {
          shaped.glyphs.append(
            ShapedGlyph(
              id: info.glyph, x: advance + faces.em(info.geometry.x_offset),
              y: -faces.em(info.geometry.y_offset)))
        }
        advance += faces.em(info.geometry.width)
      }
      shaped.clusters.append(
        ShapedText.Cluster(
          scalarCount: scalarCount(start + from, to - from),
          glyphCount: shaped.glyphs.count - before, advance: advance, face: face,
          isUnknown: isUnknown))
      glyph = end
    }
  }

  /// How many characters so many bytes of UTF-8 hold.
  private func scalarCount(_ start: UnsafePointer<CChar>, _ count: Int) -> Int {
    (0..<count).count { UInt8(bitPattern: start[$0]) & 0xC0 != 0x80 }
  }
}
