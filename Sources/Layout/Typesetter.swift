/// A theme and pictures; the rooms `HTML` and `PDF` add what it makes of documents.
package struct Typesetter: Sendable {
  package let theme: Theme
  package let images: ImageStore

  package init(theme: Theme, images: ImageStore = ImageStore()) {
    self.theme = theme
    self.images = images
  }
}
