/// The typed keys of records, made where a record's text becomes a key.
extension Ticket {
  package var ticketID: TicketID { TicketID(id) }

  package var caseKey: CaseKey { .ticket(ticketID) }
}

extension Inspection {
  package var caseKey: CaseKey { .inspection(InspectionID(id)) }
}

extension RosterRow {
  package var staff: StaffID { StaffID(id) }

  package var departmentName: DepartmentName { DepartmentName(department) }

  package var sectionName: SectionName? { section?.nonEmpty.map { SectionName($0) } }

  /// The section with its department; nil where the row names none.
  package var sectionPath: SectionPath? { sectionName.map { SectionPath(departmentName, $0) } }
}

extension Exam {
  package var staff: StaffID { StaffID(staffID) }
}

extension Nomination {
  package var staff: StaffID { StaffID(staffID) }

  package var departmentName: DepartmentName { DepartmentName(department) }
}

extension Rating {
  package var staff: StaffID { StaffID(staffID) }
}

extension Grievance {
  package var grievanceID: GrievanceID { GrievanceID(id) }

  package var staff: StaffID { StaffID(staffID) }
}
