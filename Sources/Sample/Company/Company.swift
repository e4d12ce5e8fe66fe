import Model

/// The fictional 清源水务集团: departments, sections and everyone who works there.
struct Company: Sendable {
  struct Office: Sendable, Hashable {
    var department: String
    var section: String?
  }

  struct Person: Sendable {
    var id: String
    var name: String
    var offices: [Office]
    var post: String
    var position: Position
    var contractor: String?
    var hired: Day
    /// In the months whose ordinal leaves this remainder by 17, the person has just left.
    var leavesAt: Int?

    var office: Office { offices[0] }
    var isThirdParty: Bool { contractor != nil }
  }

  private(set) var departments: [String] = []
  /// All sections in order, each with its department.
  private(set) var sections: [Office] = []
  private(set) var people: [Person] = []

  /// Service staff by what the stories need them for.
  private(set) var formal: [Person] = []
  private(set) var thirdParty: [Person] = []
  /// Staff whom no story and no chance ticket blames: who would be nominated.
  private(set) var spotless: [Person] = []
  /// All of these: staff who stay all the time.
  private(set) var ordinary: [Person] = []
  /// Two people of one name in one section.
  private(set) var namesakes: [Person] = []

  /// A department without a leader.
  static let leaderless = "智慧水务筹备组"
  /// Its section, without a head.
  static let headless = Office(department: leaderless, section: "试点工作科")

  init(staff: Int, seed: UInt64) {
    var builder = CompanyBuilder(seed: seed)
    let blueprint = Blueprint.departments(staff: staff)
    departments = blueprint.map(\.name) + [Self.leaderless]
    sections =
      blueprint.flatMap { department in
        department.sections.map { Office(department: department.name, section: $0.name) }
      } + [Self.headless]

    for group in stride(from: 0, to: blueprint.count, by: 3) {
      let offices = blueprint[group..<min(group + 3, blueprint.count)].map {
        Office(department: $0.name, section: nil)
      }
      people.append(builder.leader(offices: offices, position: .deputy))
    }
    for department in blueprint {
      let office = Office(department: department.name, section: nil)
      people.append(builder.leader(offices: [office], position: .departmentLeader))
      for (index, section) in department.sections.enumerated() {
        let office = Office(department: department.name, section: section.name)
        // The last section of a department has a supervisor instead of a head.
        let position: Position =
          index == department.sections.count - 1 ? .supervisor : .sectionHead
        people.append(builder.leader(offices: [office], position: position))
      }
    }
    let posts = blueprint.flatMap { department in department.sections.map(\.posts) }
    var index = 0
    while people.count < staff - 3 {
      let section = index % posts.count
      add(builder.staff(office: sections[section], posts: posts[section], index: index))
      index += 1
    }
    for extra in 0..<3 {
      add(builder.staff(office: Self.headless, posts: ["客户专员（管家）"], index: index + extra))
    }
    makeNamesakes()
    ordinary = formal + thirdParty + spotless
  }

  private mutating func add(_ person: Person) {
    people.append(person)
    if person.leavesAt != nil || person.office.department == Self.leaderless { return }
    if people.count % 5 == 0 {
      spotless.append(person)
    } else if person.isThirdParty {
      thirdParty.append(person)
    } else {
      formal.append(person)
    }
  }

  /// Gives the last two staff of the second section one name.
  private mutating func makeNamesakes() {
    let indices = people.indices.filter {
      people[$0].office == sections[1] && people[$0].position == .staff
        && people[$0].leavesAt == nil
    }.suffix(2)
    guard let first = indices.first, let last = indices.last, first != last else { return }
    people[last].name = people[first].name
    namesakes = [people[first], people[last]]
    let twins = Set(namesakes.map(\.id))
    formal.removeAll { twins.contains($0.id) }
    thirdParty.removeAll { twins.contains($0.id) }
    spotless.removeAll { twins.contains($0.id) }
  }

  func people(in office: Office) -> [Person] {
    people.filter { $0.position == .staff && $0.office == office && $0.leavesAt == nil }
  }
}

/// Makes people one after another, numbered from the first.
struct CompanyBuilder {
  private var random: Random
  private var count = 0

  init(seed: UInt64) {
    random = Random(seed: seed, month: Month(ordinal: 0), purpose: .company)
  }

  mutating func leader(offices: [Company.Office], position: Position) -> Company.Person {
    make(offices: offices, post: "管理", position: position, contractor: nil, leavesAt: nil)
  }

  mutating func staff(office: Company.Office, posts: [String], index: Int) -> Company.Person {
    make(
      offices: [office], post: posts[index / 7 % posts.count], position: .staff,
      contractor: random.chance(perMille: 220) ? random.pick(Blueprint.contractors) : nil,
      leavesAt: index % 40 == 39 ? random.below(17) : nil)
  }

  private mutating func make(
    offices: [Company.Office], post: String, position: Position, contractor: String?,
    leavesAt: Int?
  ) -> Company.Person {
    count += 1
    let name = PersonNames.staff(&random)
    let hired = Month(year: random.among(2003...2024), month: random.among(1...12)).firstDay
    return Company.Person(
      id: "0\((10_000 + count).padded(to: 5))", name: name, offices: offices, post: post,
      position: position, contractor: contractor, hired: hired, leavesAt: leavesAt)
  }
}
