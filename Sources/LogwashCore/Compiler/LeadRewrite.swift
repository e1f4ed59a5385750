/// Finds the pattern that a program begins with, and what of it stays as it is.
///
/// `<#extract line?grok(…)>` at a template's start is run without the loop over instructions. Of its fields, those that no
/// instruction changes are not even put into slots: they are read and written where the match has found them.
struct LeadRewrite {
  private let parts: ProgramParts

  /// Notes the leading extraction in the parts of a program whose order of members is known.
  static func apply(to parts: inout ProgramParts) {
    guard let lead = LeadRewrite(parts: parts).lead else { return }
    let plan = parts.extractorPlans[lead.plan]
    let fields = parts.extractorFields[Int(plan.firstField)...].prefix(Int(plan.fieldCount))
    let changed = LeadRewrite(parts: parts).changedSlots(apartFrom: lead.instruction)
    for field in fields {
      let slot = Int(field.slot)
      let isUnchanged =
        field.isPlain && field.group <= UInt16.max && !(changed?.contains(slot) ?? true)
        && fields.count { $0.slot == field.slot } == 1
      if isUnchanged {
        parts.capturedGroups[slot] = Int(field.group)
      } else {
        parts.leadFields.append(field)
      }
    }
    for i in parts.code.indices {
      guard case .field(let slot) = parts.code[i], let group = parts.capturedGroups[Int(slot)] else {
        continue
      }
      parts.code[i] = .captured(slot: slot, group: UInt16(group))
    }
    parts.lead = lead
  }

  private var lead: LeadingExtraction? {
    guard let line = parts.lineSlot, parts.memberOrder != nil, parts.code.count > 3,
      case .field(let slot) = parts.code[0], Int(slot) == line, case .format = parts.code[1],
      case .extractMatch(let plan, let target) = parts.code[2]
    else { return nil }
    var lead = LeadingExtraction(
      plan: Int(plan), instruction: 2, target: Int(target), next: 3, end: end(behind: Int(target)) ?? -1,
      isRequired: false)
    if case .extractFailed = parts.code[3] { lead.isRequired = true }
    return lead
  }

  /// The `end`, when there is nothing else to do. What is removed was there before or is not written: members at the end are known.
  private func end(behind start: Int) -> Int? {
    for (i, instruction) in parts.code[start...].enumerated() {
      switch instruction {
      case .unsetField: continue
      case .end: return start + i
      default: return nil
      }
    }
    return nil
  }

  /// The slots that instructions change, or read in another way than by `field`; nil when some do so with any slot.
  private func changedSlots(apartFrom lead: Int) -> Set<Int>? {
    var slots = Set(parts.projectedPaths.flatMap { [$0.slot, $0.rootSlot] })
    for (i, instruction) in parts.code.enumerated() where i != lead {
      switch instruction {
      case .keepFields, .redactRecord: return nil
      case .setField(let slot), .unsetField(let slot), .emitField(let slot, _):
        slots.insert(Int(slot))
      case .extractMembers(_, _, let list): slots.formUnion(parts.slotLists[Int(list)])
      case .renameField(let from, let to): slots.formUnion([Int(from), Int(to)])
      case .setPath(let path), .unsetPath(let path), .renamePath(let path, _):
        slots.insert(parts.paths[Int(path)].slot)
      case .extractMatch(let plan, _):
        let plan = parts.extractorPlans[Int(plan)]
        for field in parts.extractorFields[Int(plan.firstField)...].prefix(Int(plan.fieldCount)) {
          slots.insert(field.path >= 0 ? parts.paths[Int(field.path)].slot : Int(field.slot))
        }
      default: continue
      }
    }
    return slots
  }
}
