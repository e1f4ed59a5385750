// Running programs that pick: what their values are in a layout, and when not to try.
#include "json_pick.h"

static const find_plan *find_slot(const layout *l, int32_t slot) {
  for (size_t i = 0; i < l->find_count; i++)
    if (l->finds[i].slot == slot) return l->finds + i;
  return NULL;
}

static uint8_t kind_of(const find_plan *plan) {
  return plan->kind == LW_JSON_TEXT ? PICK_STRING : plan->kind == LW_JSON_DOCUMENT ? PICK_DOCUMENT : PICK_BARE;
}

// Which list of the record that was recognized a value is.
static int8_t list_of(const lw_json_reader *r, const lw_json_layouts *layouts, const find_plan *plan) {
  const uint32_t start = offset_of(plan->start, layouts->found.steps), end = offset_of(plan->end, layouts->found.steps);
  for (size_t i = 0; i < layouts->current->list_count; i++)
    if (layouts->found.lists[i].start == start && layouts->found.lists[i].end == end) return (int8_t)i;
  const uint8_t *const p = r->base + r->begin;
  return end == start + 2 && p[start] == '[' ? PICK_EMPTY_LIST : PICK_NO_LIST;
}

static pick_place absent(void) { return (pick_place){.kind = PICK_ABSENT, .list = PICK_NO_LIST}; }

static pick_place slot_place(const lw_json_reader *r, const lw_json_layouts *layouts, const lw_pick_value *value) {
  const find_plan *const plan = find_slot(layouts->current, value->slot);
  if (!plan) return absent();
  const uint8_t kind = kind_of(plan);
  const int8_t list = kind == PICK_DOCUMENT ? list_of(r, layouts, plan) : PICK_NO_LIST;
  return (pick_place){.start = plan->start, .end = plan->end, .kind = kind, .list = list};
}

// The place of an element, or of its member, in the places of the element.
static pick_place element_place(const list_plan *list, const lw_pick_program *program, const lw_pick_value *value) {
  if (!value->is_member) {
    const uint16_t last = (uint16_t)(list->step_count - 1);
    return (pick_place){
        .start = {0, 0}, .end = {last, list->steps[last].length}, .kind = PICK_DOCUMENT, .is_in_element = true,
        .list = PICK_NO_LIST};
  }
  const int index = lw_json_find_member(list, program->bytes + value->key_start, value->key_count);
  if (index < 0) return absent();
  const find_plan *const plan = &list->members[index].value;
  return (pick_place){
      .start = plan->start, .end = plan->end, .kind = kind_of(plan), .is_in_element = true, .list = PICK_NO_LIST};
}

// Finds the program's values in the layout of the record that was recognized. A list stands before what is in its elements.
static void find_values(const lw_json_reader *r, lw_json_layouts *layouts, const lw_pick_program *program) {
  layout *const l = layouts->layouts + (layouts->current - layouts->layouts);
  for (size_t i = 0; i < program->value_count; i++) {
    const lw_pick_value *const value = program->values + i;
    if (value->list < 0) {
      l->picks[i] = slot_place(r, layouts, value);
    } else {
      const int8_t list = l->picks[value->list].list;
      l->picks[i] = list < 0 ? absent() : element_place(l->lists + list, program, value);
    }
  }
  l->pick_count = (int16_t)program->value_count;
}

lw_pick_end lw_json_pick(
    const lw_json_reader *r, lw_json_layouts *layouts, const lw_pick_program *program, uint8_t *to, size_t room,
    lw_pick_result *result) {
  if (!layouts->current) return LW_PICK_LEFT;
  if (layouts->pick_pause > 0) {
    layouts->pick_pause--;
    return LW_PICK_LEFT;
  }
  if (!layouts->has_pick_numbers) {
    memcpy(layouts->pick_numbers, program->numbers, program->number_count * sizeof(lw_decimal));
    layouts->has_pick_numbers = true;
  }
  if (layouts->current->pick_count < 0) find_values(r, layouts, program);
  const pick_task task = {
      .program = program, .layout = layouts->current, .found = &layouts->found, .p = r->base + r->begin,
      .n = r->end - r->begin, .has_escapes = layouts->has_escapes, .numbers = layouts->pick_numbers, .to = to,
      .room = room};
  const lw_pick_end end = layouts->forms->json_pick(&task, result);
  if (end == LW_PICK_LEFT) {
    layouts->pick_score -= 3;
    if (layouts->pick_score < -64) {
      layouts->pick_score = 0;
      layouts->pick_pause = 4096;
    }
  } else if (layouts->pick_score < 64) {
    layouts->pick_score++;
  }
  return end;
}
