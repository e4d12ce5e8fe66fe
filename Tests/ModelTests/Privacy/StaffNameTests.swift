import Model
import Testing

@Suite("Staff are published by surname")
struct PrivacyStaffNameTests {
  @Test(arguments: [
    ("张三丰", "张某某"), ("王五", "王某"), ("欧阳锋", "欧阳某"), ("司马相如", "司马某某"), ("欧阳", "欧某"), ("李", "李某"),
    ("阿卜杜拉·买买提", "阿某某某某某某"), ("张 三", "张某"), ("", ""),
  ])
  func theGivenNameIsHidden(name: String, shown: String) {
    #expect(StaffName.surnameOnly(name) == shown)
  }
}
