/// A title's material → balanced lines that end between phrases.
struct TitleFit {
  let material: LineMaterial
  let sums: MaterialSums
  let room: LineRoom
  let firstLine: Int

  func breaks() -> [Int]? {
    nil
  }
}
