import Policy
import Testing

@Suite struct ExampleTests {
  @Test func readsEveryExample() throws {
    let book = try ExampleBook.shared.get()
    #expect(!book.examples.isEmpty)
    #expect(Set(book.examples.map { "\($0.file) \($0.title)" }).count == book.examples.count)
  }

  @Test(arguments: (try? ExampleBook.shared.get().examples) ?? [])
  func givesWhatTheExampleWorkedOut(_ example: Example) throws {
    let book = try ExampleBook.shared.get()
    let run = try ExampleRun(example, policy: book.policy, calendar: book.calendar)
    let differences = run.differences(from: example).map(\.description)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }
}
