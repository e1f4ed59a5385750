// What the files that run picking programs share: the record that one runs on.
#ifndef LOGWASH_JSON_PICK_H
#define LOGWASH_JSON_PICK_H

#include "decimal.h"
#include "json_layout.h"

typedef struct lw_pick_task {
  const lw_pick_program *program;
  const layout *layout;
  const places *found;
  // The record.
  const uint8_t *p;
  size_t n;
  bool has_escapes;
  lw_decimal *numbers;
  uint8_t *to;
  size_t room;
} pick_task;

static inline bool pick_compute(lw_pick_operation operation, lw_decimal *result, lw_decimal a, lw_decimal b) {
  switch (operation) {
    case LW_PICK_MULTIPLY: return lw_decimal_multiply(result, a, b);
    case LW_PICK_DIVIDE: return lw_decimal_divide(result, a, b);
    case LW_PICK_ADD: return lw_decimal_add(result, a, b);
    default: return lw_decimal_subtract(result, a, b);
  }
}

static inline bool pick_holds(lw_pick_operation comparison, int64_t x, int64_t y) {
  switch (comparison) {
    case LW_PICK_EQUAL: return x == y;
    case LW_PICK_NOT_EQUAL: return x != y;
    case LW_PICK_LESS: return x < y;
    case LW_PICK_GREATER: return x > y;
    case LW_PICK_LESS_OR_EQUAL: return x <= y;
    default: return x >= y;
  }
}

#endif
