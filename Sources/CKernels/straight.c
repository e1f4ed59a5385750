#include "CKernels.h"
#include "decimal.h"

#define LW_LIKELY(x) __builtin_expect(!!(x), 1)
#define LW_UNLIKELY(x) __builtin_expect(!!(x), 0)

typedef lw_straight_value value;

static inline value number(lw_decimal decimal) {
  return (value){.word = decimal.coefficient, .size = (uint32_t)decimal.scale, .kind = LW_STRAIGHT_NUMBER};
}

static inline lw_decimal decimal(const value *v) { return (lw_decimal){v->word, v->size}; }

static inline value text(const uint8_t *p, size_t n) {
  return (value){.word = (intptr_t)p, .size = (uint32_t)n, .kind = LW_STRAIGHT_TEXT};
}

static inline const uint8_t *bytes(const value *v) { return (const uint8_t *)(intptr_t)v->word; }

// What a group captured. False when its bounds are none that a text can have.
static inline bool captured(const lw_straight_task *task, const lw_straight_step *step, const uint8_t *record, value *to) {
  const intptr_t lower = task->groups[step->place], upper = task->groups[step->place + 1];
  if (LW_UNLIKELY(lower < 0)) {
    to->kind = LW_STRAIGHT_MISSING;
    return true;
  }
  *to = text(record + lower, (size_t)(upper - lower));
  return lower <= upper;
}

// The text as a number.
static inline bool read(value *v, bool is_whole) {
  int scale;
  const int64_t coefficient = lw_small_number(bytes(v), v->size, &scale);
  lw_decimal found;
  if (LW_UNLIKELY(is_whole ? scale != 0 : scale < 0) || !lw_decimal_finish(&found, coefficient, scale)) return false;
  *v = number(found);
  return true;
}

static inline bool are_numbers(const value *a, const value *b) {
  return LW_LIKELY(a->kind == LW_STRAIGHT_NUMBER && b->kind == LW_STRAIGHT_NUMBER);
}

// Of halves the larger number.
static inline int64_t whole(const value *v, lw_straight_operation rounding) {
  if (v->size == 0) return v->word;
  const int64_t unit = lw_power(v->size);
  int64_t floor = v->word / unit, rest = v->word % unit;
  if (rest < 0) {
    floor--;
    rest += unit;
  }
  if (rounding == LW_STRAIGHT_ROUND) return floor + (rest >= unit - rest);
  return floor + (rounding == LW_STRAIGHT_CEILING && rest > 0);
}

// Less than zero, zero or more as a is less than, equal to or more than b; `*is_known` false when that cannot be told here.
static inline int order(const value *a, const value *b, bool *is_known) {
  int64_t x, y;
  *is_known = are_numbers(a, b) && lw_decimal_align(decimal(a), decimal(b), &x, &y);
  return *is_known ? (x > y) - (x < y) : 0;
}

// Whether two values are equal. Texts that differ may be written differently only, unless both are ASCII.
static inline bool equal(const value *a, const value *b, bool *is_known) {
  *is_known = a->kind == b->kind;
  if (a->kind == LW_STRAIGHT_BOOLEAN) return a->word == b->word;
  if (a->kind != LW_STRAIGHT_TEXT || b->kind != LW_STRAIGHT_TEXT) return order(a, b, is_known) == 0;
  if (a->size == b->size && lw_equal_bytes(bytes(a), bytes(b), a->size)) return true;
  *is_known = lw_find_non_ascii(bytes(a), a->size) == a->size && lw_find_non_ascii(bytes(b), b->size) == b->size;
  return false;
}

intptr_t lw_run_straight(
    const lw_straight_task *task, const uint8_t *record, size_t count, uint8_t *out, size_t room) {
  const lw_straight_step *step = task->steps;
  value *const registers = task->registers;
  uint8_t *at = out;
  uint8_t *const limit = out + room;
  bool holds, is_known;
  lw_decimal result;
  while (1) {
    value *const to = registers + step->to;
    const value *const a = registers + step->a;
    const value *const b = step->b == LW_STRAIGHT_CONSTANT ? &step->constant : registers + step->b;
    switch (step->operation) {
    case LW_STRAIGHT_LOAD_GROUP:
      if (LW_UNLIKELY(!captured(task, step, record, to))) return -1;
      break;
    case LW_STRAIGHT_LOAD_INTEGER:
      if (LW_UNLIKELY(!captured(task, step, record, to))) return -1;
      if (LW_UNLIKELY(to->kind == LW_STRAIGHT_TEXT && !read(to, true))) return -1;
      break;
    case LW_STRAIGHT_LOAD_NUMBER:
      if (LW_UNLIKELY(!captured(task, step, record, to))) return -1;
      if (LW_UNLIKELY(to->kind == LW_STRAIGHT_TEXT && !read(to, false))) return -1;
      break;
    case LW_STRAIGHT_LOAD_RECORD: *to = text(record, count); break;
    case LW_STRAIGHT_LOAD: *to = step->constant; break;
    case LW_STRAIGHT_MOVE: *to = *a; break;
    case LW_STRAIGHT_ADD:
      if (LW_UNLIKELY(!are_numbers(a, b) || !lw_decimal_add(&result, decimal(a), decimal(b)))) return -1;
      *to = number(result);
      break;
    case LW_STRAIGHT_SUBTRACT:
      if (LW_UNLIKELY(!are_numbers(a, b) || !lw_decimal_subtract(&result, decimal(a), decimal(b)))) return -1;
      *to = number(result);
      break;
    case LW_STRAIGHT_MULTIPLY:
      if (LW_UNLIKELY(!are_numbers(a, b) || !lw_decimal_multiply(&result, decimal(a), decimal(b)))) return -1;
      *to = number(result);
      break;
    case LW_STRAIGHT_DIVIDE:
      if (LW_UNLIKELY(!are_numbers(a, b) || !lw_decimal_divide(&result, decimal(a), decimal(b)))) return -1;
      *to = number(result);
      break;
    case LW_STRAIGHT_ROUND:
    case LW_STRAIGHT_FLOOR:
    case LW_STRAIGHT_CEILING:
      if (LW_UNLIKELY(a->kind != LW_STRAIGHT_NUMBER)) return -1;
      *to = number((lw_decimal){whole(a, step->operation), 0});
      break;
    case LW_STRAIGHT_JUMP: step = task->steps + step->target; continue;
    case LW_STRAIGHT_JUMP_IF_MISSING:
      if (a->kind != LW_STRAIGHT_MISSING) break;
      step = task->steps + step->target;
      continue;
    case LW_STRAIGHT_JUMP_IF_PRESENT:
      if (a->kind == LW_STRAIGHT_MISSING) break;
      step = task->steps + step->target;
      continue;
    case LW_STRAIGHT_UNLESS_EQUAL: holds = equal(a, b, &is_known); goto decide;
    case LW_STRAIGHT_UNLESS_NOT_EQUAL: holds = !equal(a, b, &is_known); goto decide;
    case LW_STRAIGHT_UNLESS_LESS: holds = order(a, b, &is_known) < 0; goto decide;
    case LW_STRAIGHT_UNLESS_GREATER: holds = order(a, b, &is_known) > 0; goto decide;
    case LW_STRAIGHT_UNLESS_LESS_OR_EQUAL: holds = order(a, b, &is_known) <= 0; goto decide;
    case LW_STRAIGHT_UNLESS_GREATER_OR_EQUAL: holds = order(a, b, &is_known) >= 0; goto decide;
    case LW_STRAIGHT_PRINT:
      if (LW_LIKELY(a->kind == LW_STRAIGHT_NUMBER)) {
        if (LW_UNLIKELY((size_t)(limit - at) < LW_DECIMAL_BYTES)) return -1;
        if (LW_UNLIKELY(!(at = lw_write_small_decimal(at, decimal(a))))) return -1;
      } else {
        if (LW_UNLIKELY(a->kind != LW_STRAIGHT_TEXT || (size_t)(limit - at) < a->size)) return -1;
        lw_copy_short(at, bytes(a), a->size);
        at += a->size;
      }
      break;
    case LW_STRAIGHT_PRINT_GROUP: {
      const intptr_t lower = task->groups[step->place], length = task->groups[step->place + 1] - lower;
      if (LW_UNLIKELY(lower < 0 || length < 0 || limit - at < length)) return -1;
      lw_copy_short(at, record + lower, (size_t)length);
      at += length;
      break;
    }
    case LW_STRAIGHT_PRINT_CONSTANT:
      if (LW_UNLIKELY((size_t)(limit - at) < step->constant.size)) return -1;
      lw_copy_short(at, bytes(&step->constant), step->constant.size);
      at += step->constant.size;
      break;
    case LW_STRAIGHT_WRITE_CAPTURES: {
      size_t written;
      const size_t done = task->forms->write_captures(
          at, (size_t)(limit - at), task->captured + step->place, step->count, task->groups, record, &written);
      if (LW_UNLIKELY(done < step->count)) return -1;
      at += written;
      break;
    }
    case LW_STRAIGHT_WRITE_MEMBER: {
      const uint32_t key_length = step->constant.size;
      if (a->kind == LW_STRAIGHT_MISSING) break;
      const size_t most = a->kind == LW_STRAIGHT_TEXT ? a->size + 2 : LW_DECIMAL_BYTES;
      if (LW_UNLIKELY((size_t)(limit - at) < key_length + most)) return -1;
      lw_copy_short(at, bytes(&step->constant), key_length);
      at += key_length;
      if (a->kind == LW_STRAIGHT_NUMBER) {
        if (LW_UNLIKELY(!(at = lw_write_small_decimal(at, decimal(a))))) return -1;
        break;
      }
      if (a->kind == LW_STRAIGHT_BOOLEAN) {
        memcpy(at, a->word ? "true" : "false", 5);
        at += a->word ? 4 : 5;
        break;
      }
      *at++ = '"';
      if (LW_UNLIKELY(lw_copy_json_clean(at, bytes(a), a->size) < a->size)) return -1;
      at += a->size;
      *at++ = '"';
      break;
    }
    case LW_STRAIGHT_LEAVE: return -1;
    case LW_STRAIGHT_END: return at - out;
    default: __builtin_unreachable();
    }
    step++;
    continue;
  decide:
    if (LW_UNLIKELY(!is_known)) return -1;
    step = holds ? step + 1 : task->steps + step->target;
  }
}
