import Testing

@testable import Layout
@testable import PDF

@Suite("The colour profile")
struct ColourProfileTests {
  @Test("its header tells its true size and its tags lie within it")
  func sound() {
    let bytes = ColourProfile.sRGB
    func number(_ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(number(0) == bytes.count)
    #expect(bytes.count < 700)
    #expect(String(decoding: bytes[36..<40], as: UTF8.self) == "acsp")
    #expect(number(128) == 10)
    for index in 0..<10 {
      let place = number(132 + 12 * index + 4)
      #expect(place % 4 == 0)
      #expect(place + number(132 + 12 * index + 8) <= bytes.count)
    }
  }
}
