import Model
import Settings
import Testing

/// The messages of a file that is read with `read`, in order of lines.
private func messages(_ text: String, _ read: (SettingsMapping) -> Void = { _ in }) -> [String] {
  do throws(SettingsError) {
    let file = try SettingsFile(name: "试.yaml", text: text)
    read(file.root)
    try file.finish()
    return []
  } catch {
    return error.problems.map(\.description)
  }
}

@Suite("Settings files")
struct SettingsTests {
  @Test("scalars stay text until we read them")
  func scalarsAreText() throws {
    let file = try SettingsFile(name: "a.yaml", text: "a: 0200\nb: no\nc: 2026-08-03\nd: 500\n")
    #expect(file.root.text("a") == "0200")
    #expect(file.root.text("b") == "no")
    #expect(file.root.flag("b") == false)
    #expect(file.root.day("c") == Day(year: 2026, month: 8, day: 3))
    #expect(file.root.integer("d") == 500)
    try file.finish()
  }

  @Test("lists and mappings keep their order and lines")
  func orderAndLines() throws {
    let file = try SettingsFile(name: "a.yaml", text: "z:\n  - one\n  - two\na:\n  y: 1\n  b: 2\n")
    #expect(file.root.entries.map(\.key) == ["z", "a"])
    #expect(file.root.list("z")?.compactMap(\.text) == ["one", "two"])
    #expect(file.root.list("z")?.map(\.line) == [2, 3])
    #expect(file.root.mapping("a")?.entries.map(\.line) == [5, 6])
    try file.finish()
  }

  @Test("a byte order mark is no part of the first key")
  func byteOrderMark() throws {
    let file = try SettingsFile(name: "a.yaml", bytes: [0xEF, 0xBB, 0xBF] + Array("k: v".utf8))
    #expect(file.root.text("k") == "v")
  }

  @Test("bytes that are not UTF-8 are refused")
  func notUTF8() {
    #expect(throws: SettingsError.self) { try SettingsFile(name: "a.yaml", bytes: [0x6B, 0xFF]) }
  }

  @Test(
    "wrong shapes are noted with their line",
    arguments: [
      ("a: x\n", "试.yaml 第 1 行：“a”应当是整数(不带前导零、逗号和单位)，这里是“x”"),
      ("a: 0200\n", "试.yaml 第 1 行：“a”应当是整数(不带前导零、逗号和单位)，这里是“0200”"),
      ("a: 1,000\n", "试.yaml 第 1 行：“a”应当是整数(不带前导零、逗号和单位)，这里是“1,000”"),
      ("a: [1]\n", "试.yaml 第 1 行：“a”应当是一个值，这里是列表"),
      ("\na:\n  b: 1\n", "试.yaml 第 3 行：“a”应当是一个值，这里是若干“键: 值”"),
      ("a:\n", "试.yaml 第 1 行：“a”后面没有值"),
      ("{}", "试.yaml 第 1 行：缺少“a”"),
    ])
  func wrongInteger(text: String, message: String) {
    #expect(messages(text) { _ = $0.integer("a") } == [message])
  }

  @Test("every other accessor says what it wants")
  func wrongOthers() {
    let text = "f: maybe\nd: 2026-13-01\nl: x\nm: y\nc: z\n"
    let found = messages(text) {
      _ = $0.flag("f")
      _ = $0.day("d")
      _ = $0.list("l")
      _ = $0.mapping("m")
      _ = $0.choice("c", of: ["甲", "乙"])
    }
    #expect(
      found == [
        "试.yaml 第 1 行：“f”应当是“是”或“否”，这里是“maybe”",
        "试.yaml 第 2 行：“d”应当是日期，例如 2026-01-01，这里是“2026-13-01”",
        "试.yaml 第 3 行：“l”应当是列表(每项以“- ”开头)，这里是“x”",
        "试.yaml 第 4 行：“m”应当是若干“键: 值”，这里是“y”",
        "试.yaml 第 5 行：“c”没有“z”这个选项，可用的有：甲、乙",
      ])
  }

  @Test("keys that nobody asked for are refused, at every depth")
  func unknownKeys() {
    let text = "a:\n  - b: 1\n    typo: 2\nextra: 3\n"
    let found = messages(text) { root in
      for item in root.list("a") ?? [] { _ = item.mapping?.integer("b") }
    }
    #expect(
      found == [
        "试.yaml 第 3 行：不认识的键“a[1].typo”，可用的有：b",
        "试.yaml 第 4 行：不认识的键“extra”，可用的有：a",
      ])
  }

  @Test(
    "what is not one plain YAML mapping is refused",
    arguments: [
      ("a: 1\nb: 2\na: 3\n", 1, "键“a”在同一处出现了不止一次，请只留一个"),
      ("1: a\n\"1\": b\n", 2, "键“1”重复，第 1 行已经有了"),
      ("a: &x 1\nb: *x\n", 1, "不能使用 YAML 的锚点和别名（& 和 *），请把内容照写一遍"),
      ("[a]: 1\n", 1, "键应当是一个词"),
      ("- a\n", 1, "文件应当由若干“键: 值”组成"),
      ("", 0, "文件是空的"),
    ])
  func refused(text: String, line: Int, message: String) throws {
    let error = #expect(throws: SettingsError.self) { try SettingsFile(name: "试.yaml", text: text) }
    #expect(error?.problems.first == SettingsProblem(file: "试.yaml", line: line, message: message))
  }

  @Test("broken YAML is refused with its line")
  func broken() {
    let found = messages("a: 1\nb: \"open\nc: 2\n")
    #expect(found.count == 1)
    #expect(found.first?.contains("不是能读懂的 YAML") == true)
  }
}
