/// A record that names departments or sections, and can be read with their names in force.
package protocol UnitNaming {
  /// The same record under the names in force.
  func renamed(_ names: UnitNames) -> Self
}

extension UnitNames {
  /// A record as it is read: under the names in force where it names units at all.
  package func reading<Record: ExportRecord>(_ record: Record) -> Record {
    guard !isEmpty, let naming = record as? any UnitNaming else { return record }
    guard let renamed = naming.renamed(self) as? Record else {
      preconditionFailure("a renamed record is of its own kind")
    }
    return renamed
  }

  fileprivate func apply(department: inout String, section: inout String?) {
    let old = DepartmentName(department)
    if let name = section?.nonEmpty {
      section = path(of: SectionPath(old, SectionName(name))).section.text
    }
    department = name(of: old).text
  }

  fileprivate func apply(department: inout String) {
    department = name(of: DepartmentName(department)).text
  }
}

extension RosterRow: UnitNaming {
  package func renamed(_ names: UnitNames) -> RosterRow {
    var record = self
    names.apply(department: &record.department, section: &record.section)
    return record
  }
}

extension Ticket: UnitNaming {
  package func renamed(_ names: UnitNames) -> Ticket {
    var record = self
    names.apply(department: &record.department, section: &record.section)
    return record
  }
}

extension Inspection: UnitNaming {
  package func renamed(_ names: UnitNames) -> Inspection {
    var record = self
    names.apply(department: &record.department, section: &record.section)
    return record
  }
}

extension Nomination: UnitNaming {
  package func renamed(_ names: UnitNames) -> Nomination {
    var record = self
    names.apply(department: &record.department)
    return record
  }
}

extension Broadcast: UnitNaming {
  package func renamed(_ names: UnitNames) -> Broadcast {
    var record = self
    names.apply(department: &record.department)
    return record
  }
}

extension Contact: UnitNaming {
  package func renamed(_ names: UnitNames) -> Contact {
    var record = self
    names.apply(department: &record.department)
    return record
  }
}
