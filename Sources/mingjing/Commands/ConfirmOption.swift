internal import ArgumentParser

/// What a command that may have to be confirmed takes.
struct ConfirmOption: ParsableArguments {
  @Flag(name: .long, help: "不再询问：月份已经发布，或文件夹里多是别的月份的数据，也照样读入。")
  var yes = false
}
