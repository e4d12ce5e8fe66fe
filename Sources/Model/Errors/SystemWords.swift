internal import Glibc

/// The system's error numbers → what they mean to somebody with a disk and a folder.
///
/// Source: errno(3).
package enum SystemWords {
  /// Without a full stop.
  package static func chinese(_ code: Int32) -> String {
    switch code {
    case ENOSPC: "磁盘已满"
    case EDQUOT: "磁盘配额已用完"
    case EACCES, EPERM: "没有权限"
    case EROFS: "磁盘或文件夹是只读的"
    case ENOENT: "没有这个文件或文件夹"
    case ENOTDIR: "路径中间有一段不是文件夹"
    case EISDIR: "它是文件夹，不是文件"
    case EEXIST: "它已经存在"
    case ENAMETOOLONG: "名称太长"
    case EMFILE, ENFILE: "打开的文件太多"
    case ENOMEM: "内存不够"
    case EBUSY, ETXTBSY: "它正被另一个程序使用"
    case EPIPE: "接收输出的程序已经结束"
    case EIO: "读写磁盘出错"
    case EFBIG: "文件太大"
    case EINVAL, ENOSYS, ENOTSUP: "这个文件系统不支持所需的操作"
    case EXDEV: "两处不在同一个磁盘上"
    case ENOTCONN, ESTALE, EREMOTEIO: "网络文件夹断开了"
    default: "系统错误 \(code)"
    }
  }

  package static func remedy(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: "请腾出磁盘空间后再运行。"
    case EACCES, EPERM, EROFS: "请检查文件夹的写入权限后再运行。"
    case ENOENT, ENOTDIR, EISDIR, EEXIST: "请核对路径后再运行。"
    case ENAMETOOLONG: "请缩短名称或换一个层级更浅的文件夹后再运行。"
    case EBUSY, ETXTBSY, EMFILE, ENFILE, ENOMEM: "请关掉别的程序后再运行。"
    case EPIPE: "请重新运行，不要中途关掉接收输出的程序。"
    case EINVAL, ENOSYS, ENOTSUP, EXDEV: "请把工作区放到本机磁盘上再运行。"
    case ENOTCONN, ESTALE, EREMOTEIO: "请连上网络文件夹后再运行。"
    default: "请检查磁盘空间和文件夹权限后再运行。"
    }
  }
}
