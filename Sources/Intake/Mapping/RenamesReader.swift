internal import Model
internal import Settings

/// `renames:` of a `mapping.yaml` → which department or section has another name from a day on.
///
/// `{from: 2026-08-01, department: 旧名, becomes: 新名}`, with `section:` for a section of it.
enum RenamesReader {
  static func read(_ value: SettingsValue?) -> [UnitRename] {
    (value?.list ?? []).compactMap { item in
      guard let mapping = item.mapping else { return nil }
      let from = mapping.day("from")
      let department = mapping.text("department").map { DepartmentName($0) }
      let section = mapping.value("section")?.text.map { SectionName($0) }
      let becomes = mapping.text("becomes")
      guard let from, let department, let becomes else { return nil }
      if (section?.text ?? department.text) == becomes {
        mapping.note("旧名和新名是一样的，请改正或删去这一条")
      }
      return UnitRename(from: from, department: department, section: section, becomes: becomes)
    }
  }
}
