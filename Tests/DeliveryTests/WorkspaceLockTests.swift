import Delivery
import Glibc
import Testing

@Suite struct WorkspaceLockTests {
  @Test func aSecondCommandIsToldWhatRunsAndWhenItMayGoOn() throws {
    try withTemporaryFolder { root in
      let first = try WorkspaceLock(
        folder: root, for: "mingjing publish --month 2026-08", seconds: 0
      ) { _ in }
      var told: [String] = []
      #expect(throws: DeliveryError.occupied(by: "mingjing publish --month 2026-08")) {
        _ = try WorkspaceLock(folder: root, for: "mingjing report", seconds: 0) { told.append($0) }
      }
      #expect(told == ["mingjing publish --month 2026-08"])
      first.release()
      let second = try WorkspaceLock(folder: root, for: "mingjing report", seconds: 0) {
        told.append($0)
      }
      second.release()
      #expect(told.count == 1)
    }
  }

  @Test func theMessageNamesWhatRunsAndWhatToDo() {
    let text = DeliveryError.occupied(by: "mingjing run --month 2026-08").description
    #expect(text.contains("mingjing run --month 2026-08") && text.contains("请等它结束后再试。"))
    #expect(DeliveryError.targetPublished("output/2026-08").description.contains("已发布的月份，不再改写"))
  }
}
