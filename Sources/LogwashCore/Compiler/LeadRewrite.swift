/// Finds the pattern that a program begins with, and what of it is only written.
///
/// `<#extract line?grok(…)>` at a template's start is run without the loop over instructions. Of its fields, those that no
/// instruction names are not even put into slots: they are written from where the match has found them.
struct LeadRewrite {
  private let parts: ProgramParts

  /// Notes the leading extraction in the parts of a program whose order of members is known.
  static func apply(to parts: inout ProgramParts) {
    guard let lead = LeadRewrite(parts: parts).lead else { return }
    let plan = parts.extractorPlans[lead.plan]
    let fields = parts.extractorFields[Int(plan.firstField)...].prefix(Int(plan.fieldCount))
    let named = LeadRewrite(parts: parts).namedSlots(apartFrom: lead.instruction)
    for field in fields {
      let slot = Int(field.slot)
      let isOnlyWritten =
        field.isPlain && !(named?.contains(slot) ?? true) && fields.count { $0.slot == field.slot } == 1
      if isOnlyWritten {
        parts.capturedGroups[slot] = Int(field.group)
      } else {
        parts.leadFields.append(field)
      }
    }
    parts.lead = lead
  }

  private var lead: LeadingExtraction? {
    guard let line = parts.lineSlot, parts.memberOrder != nil, parts.code.count > 3,
      case .field(let slot) = parts.code[0], Int(slot) == line, case .format = parts.code[1],
      case .extractMatch(let plan, let target) = parts.code[2]
    else { return nil }
    return LeadingExtraction(
      plan: Int(plan), instruction: 2, target: Int(target), isWhole: onlyEnds(from: Int(target)))
  }

  /// What is removed was there before or is not written: members at the end are known.
  private func onlyEnds(from start: Int) -> Bool {
    for instruction in parts.code[start...] {
      switch instruction {
      case .unsetField: continue
      case .end: return true
      default: return false
      }
    }
    return false
  }

  /// The slots that instructions read or change; nil when some do so with any slot.
  private func namedSlots(apartFrom lead: Int) -> Set<Int>? {
    var slots = Set(parts.projectedPaths.flatMap { [$0.slot, $0.rootSlot] })
    for (i, instruction) in parts.code.enumerated() where i != lead {
      switch instruction {
      case .keepFields, .redactRecord: return nil
      case .field(let slot), .setField(let slot), .unsetField(let slot), .emitField(let slot, _):
        slots.insert(Int(slot))
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
