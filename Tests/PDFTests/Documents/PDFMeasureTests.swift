import PageSamples
import Testing

@testable import Layout
@testable import PDF

/// What other programs find in a file.
@Suite struct PDFMeasureTests {
  @Test func theFileIsSound() throws {
    let run = try PDFTests.pdf(try Sample.files.map(Sample.file))
    for file in run.files.compactMap({ $0 }) {
      let info = try Tool.run(["pdfinfo", "%"], on: file)
      #expect(info.contains("Tagged:          yes"))
      #expect(try Tool.run(["qpdf", "--check", "%"], on: file).contains("No syntax"))
      let fonts = try Tool.run(["pdffonts", "%"], on: file).split(separator: "\n").dropFirst(2)
      #expect(fonts.allSatisfy { $0.contains("yes yes yes") })
    }
  }

  @Test func severalDocumentsMakeOneFileWithABookmarkEach() throws {
    let documents = try ["bulletin", "department"].map(Sample.file)
    let typesetter = Typesetter(theme: try Sample.theme())
    let job = PDFJob(name: "all.pdf", title: "全部", documents: documents)
    let run = try typesetter.pdf([job], fonts: try FontBook())
    let outline = try Tool.run(["mutool", "show", "%", "outline"], on: run.files[0] ?? [])
    let top = outline.split(separator: "\n").filter { !$0.contains("\t\t") }
    #expect(top.contains { $0.contains("服务曝光台 2026年第8期") })
    #expect(top.contains { $0.contains("城东营业所 2026年8月服务绩效") })
    #expect(outline.contains("一、曝光工单"))
  }

  @Test func theOrderOfFilesIsThatOfTheirJobsWhateverTheWorkers() throws {
    let documents = try Sample.files.map(Sample.file)
    let typesetter = Typesetter(theme: try Sample.theme())
    let jobs = documents.map { PDFJob($0) }
    let one = try typesetter.pdf(jobs, fonts: try FontBook(), workers: 1)
    let two = try typesetter.pdf(jobs, fonts: try FontBook(), workers: 4)
    #expect(one.files == two.files)
    #expect(one.messages == two.messages)
  }

  @Test func aMissingFaceIsSaidOnce() throws {
    let run = try PDFTests.pdf(try Sample.files.map(Sample.file))
    #expect(run.notes.count <= 1)
    #expect(run.messages == [])
  }
}
