/// Columns side by side, as data: rendering is a matter of whoever shows it.
///
///     Table([Column("epoch", [0, 1]), Column("loss", [2.3026, 0.4114])])
///
/// Columns of different lengths are allowed; the missing cells stay empty.
public struct Table: Equatable, Sendable {
  public let columns: [Column]
  public let title: String

  public init(_ columns: [Column], title: String = "") {
    self.columns = columns
    self.title = title
  }

  public var rowCount: Int { columns.map { $0.count }.max() ?? 0 }
}
