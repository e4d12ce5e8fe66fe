import Model

/// What is wrong with units and the people who answer for them, not with one row.
struct UnitIssues {
  let judgement: Judgement
  private var index: FactsIndex { judgement.book.index }

  /// A charge, a cap or an award that falls on nobody.
  ///
  /// From the first month on: those of *N*'s year, and earlier ones where a ticket or an inspection
  /// of the charge is in scope.
  func nobodyToCharge() -> [DataIssue] {
    judgement.notCharged.compactMap { spared in
      func isRaised(in month: Month) -> Bool {
        month >= index.firstMonth
          && (month.year == index.month.year || spared.cases.contains { index.isInScope($0) })
      }
      switch spared.because {
      // Before a clause is in force nothing follows from it: no row has to be mended.
      case .notInForce: return nil
      case .noHead(let path, let month, let day):
        return isRaised(in: month)
          ? DataIssue(
            kind: .noHead, about: .sectionMonth(path, month),
            detail: "\(path)在\(day.chinese)没有在任的科所长或主管，应由科所负责人承担的考核无人承担。"
              + "请在花名册中补上负责人(职务和入职、离职日期)后重新导入。") : nil
      case .noLeader(let department, let month, let day):
        return isRaised(in: month)
          ? DataIssue(
            kind: .noLeader, about: .departmentMonth(department, month),
            detail: "\(department)在\(day.chinese)没有在任的部门负责人或分管领导，应由部门领导承担的考核无人承担。"
              + "请在花名册中补上(职务和入职、离职日期)后重新导入。") : nil
      case .noAmount(let application, let place):
        return index.isOfYear(place)
          ? DataIssue(
            kind: .noAmount, about: .grievance(application),
            detail: "\(Wording.place(place))：申请已经集团批准，但“奖励金额”是空的，没有列入奖励。"
              + "请补上金额后重新导入。") : nil
      }
    }
  }

  /// Nominees who wait for a ticket on hold: in every report while it lasts, whatever the year.
  func nominees() -> [DataIssue] {
    judgement.nominees.all.filter { $0.candidacy?.isPending == true }.map { nominee in
      DataIssue(
        kind: .nomineePending,
        about: .nominee(nominee.window.kind, window: nominee.window.text, nominee.record.staff),
        detail: "\(Wording.place(nominee.stored.place))：被推荐人在评选期内有挂起的工单，查清之前不能发放奖励。")
    }
  }

  /// Departments and sections with a unit of the year that are on no row of *N*'s roster.
  func gone() -> [DataIssue] {
    let roster = index.rosters.roster(of: index.month)
    let year = index.month.year
    let advice =
      "在\(index.month.chinese)的花名册上没有了，但今年有计入的件数。如果是改名或合并，"
      + "请在 mapping.yaml 的 renames 中写明从哪一天起改成什么；如果已经撤销，不用处理。"
    let departments = judgement.units.departments.filter { department, tally in
      !roster.departments.contains(department) && tally.hasUnits(in: year)
    }.map { department, _ in
      let name = index.names.name(of: department)
      return DataIssue(kind: .unitGone, about: .department(name), detail: "\(name)\(advice)")
    }
    let sections = judgement.units.sections.filter { section, tally in
      !roster.sections.contains(section) && tally.hasUnits(in: year)
    }.map { section, _ in
      let path = index.names.path(of: section)
      return DataIssue(kind: .unitGone, about: .section(path), detail: "\(path)\(advice)")
    }
    return departments + sections
  }
}
