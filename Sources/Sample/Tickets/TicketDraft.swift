import Model

/// A ticket as the hotline's system holds it, before an export spells it.
struct TicketDraft {
  var id: String
  var channel: String
  var accepted: Moment
  var dispatched: Moment?
  var determined: Moment?
  var business: String?
  var category: String
  var verdict: String?
  var satisfaction: String?
  var department: String
  var section: String?
  var staffID: String?
  var staffName: String?
  var incident: String?
  var customer: String
  var phone: String
  var address: String
  var account: String?
  var content: String
  var result: String?
  var closed: Moment?
  var due: Moment?
  var supervised = false
  var referred = false

  mutating func blame(_ person: Company.Person) {
    staffID = person.id
    staffName = person.name
    department = person.office.department
    section = person.office.section
  }

  mutating func blame(_ office: Company.Office) {
    staffID = nil
    staffName = nil
    department = office.department
    section = office.section
  }
}

/// Which system's export a ticket comes in.
enum TicketSource: CaseIterable {
  case hotline
  case city
  case others

  init(channel: String) {
    switch channel {
    case "小白热线", "营业厅": self = .hotline
    case "12345": self = .city
    default: self = .others
    }
  }
}
