import Model
import Testing

@Suite("Values become JSON text")
struct JSONValueTests {
  @Test(arguments: [
    (JSONValue.null, "null"), (.bool(true), "true"), (.bool(false), "false"),
    (.integer(-500), "-500"), (.string("甲"), "\"甲\""), (.array([]), "[]"), (.object([:]), "{}"),
    (.optional(nil), "null"), (.optional("x"), "\"x\""),
    (.strings(["b", "a"]), "[\"b\",\"a\"]"),
    (
      .object(["b": .integer(1), "a": .array([.null, .bool(true)])]), "{\"a\":[null,true],\"b\":1}"
    ),
    (
      .object(["服务": .integer(1), "A": .integer(2), "a": .integer(3)]), "{\"A\":2,\"a\":3,\"服务\":1}"
    ),
    (.string("\"\\\n\r\t/"), "\"\\\"\\\\\\n\\r\\t/\""),
    (.string("\u{1}\u{1F}\u{7F}\u{2028}"), "\"\\u0001\\u001f\\u007f\\u2028\""),
    (.string("\"\u{301}"), "\"\\\"\u{301}\""),
    (.string("𠮷"), "\"𠮷\""),
  ])
  func aValueOnOneLine(value: JSONValue, text: String) {
    #expect(value.line == text)
  }

  @Test func membersAndElementsStandOnLinesOfTheirOwn() {
    let value = JSONValue.object(["b": .array([.integer(1), .integer(2)]), "a": .object([:])])
    #expect(
      value.text == """
        {
          "a": {},
          "b": [
            1,
            2
          ]
        }

        """)
  }
}
