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
static inline __attribute__((always_inline)) bool read(value *v, bool is_whole) {
  int scale;
  const int64_t coefficient = lw_small_number(bytes(v), v->size, &scale);
  lw_decimal found;
  if (LW_UNLIKELY(is_whole ? scale != 0 : scale < 0) || !lw_decimal_finish(&found, coefficient, scale)) return false;
  *v = number(found);
  return true;
}

// Whether a text is a whole number of up to 18 digits as it would be written again.
static inline bool is_whole(const uint8_t *p, size_t n) {
  if (n == 0 || n > 18 || (n > 1 && *p == '0')) return false;
  size_t i = 0;
  while (i < n && (uint8_t)(p[i] - '0') < 10) i++;
  return i == n;
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

static inline bool is_line_break(uint8_t b) { return b == '\n' || b == '\r'; }

static inline bool is_white_space(uint8_t b) { return b == ' ' || (b >= '\t' && b <= '\r'); }

// Makes a line of out[0..<count], as `emitPrinted` does: without line breaks around it, and nothing of white space alone.
static inline size_t end_line(uint8_t *out, size_t count) {
  size_t lower = 0, upper = count;
  while (upper > 0 && is_line_break(out[upper - 1])) upper--;
  while (lower < upper && is_line_break(out[lower])) lower++;
  if (lower < upper && LW_UNLIKELY(is_white_space(out[lower]))) {
    size_t i = lower;
    while (i < upper && is_white_space(out[i])) i++;
    if (i == upper) return 0;
  }
  if (lower == upper) return 0;
  if (LW_UNLIKELY(lower > 0)) memmove(out, out + lower, upper - lower);
  out[upper - lower] = '\n';
  return upper - lower + 1;
}

// Makes an object of members out[0..<count], each of which begins with a comma.
static inline size_t close_members(uint8_t *out, size_t count) {
  *out = '{';
  if (LW_UNLIKELY(count == 0)) count = 1;
  out[count] = '}';
  out[count + 1] = '\n';
  return count + 2;
}

intptr_t lw_run_straight(
    const lw_straight_task *task, const uint8_t *record, size_t count, uint8_t *out, size_t room) {
  const lw_straight_step *step = task->steps;
  value *const registers = task->registers;
  uint8_t *at = out;
  uint8_t *const limit = out + room;
  bool holds, is_known;
  lw_decimal result;
  // A jump for each kind of step, as in the scanner.
#define LW_PLACE(name) [LW_STRAIGHT_##name] = &&at_##name
  static const void *const places[] = {
      LW_PLACE(LOAD_GROUP), LW_PLACE(LOAD_INTEGER), LW_PLACE(LOAD_NUMBER), LW_PLACE(LOAD_WHOLE_OR_TEXT), LW_PLACE(LOAD_RECORD), LW_PLACE(LOAD),
      LW_PLACE(MOVE), LW_PLACE(ADD), LW_PLACE(SUBTRACT), LW_PLACE(MULTIPLY), LW_PLACE(DIVIDE), LW_PLACE(ROUND),
      LW_PLACE(FLOOR), LW_PLACE(CEILING), LW_PLACE(REPLACE), LW_PLACE(JUMP), LW_PLACE(JUMP_IF_MISSING), LW_PLACE(JUMP_IF_PRESENT),
      LW_PLACE(UNLESS_EQUAL), LW_PLACE(UNLESS_NOT_EQUAL), LW_PLACE(UNLESS_LESS), LW_PLACE(UNLESS_GREATER),
      LW_PLACE(UNLESS_LESS_OR_EQUAL), LW_PLACE(UNLESS_GREATER_OR_EQUAL), LW_PLACE(PRINT), LW_PLACE(PRINT_GROUP),
      LW_PLACE(PRINT_CONSTANT), LW_PLACE(WRITE_CAPTURES), LW_PLACE(WRITE_MEMBER), LW_PLACE(LEAVE), LW_PLACE(END),
  };
#undef LW_PLACE
  _Static_assert(sizeof places / sizeof *places == LW_STRAIGHT_END + 1, "the last kind of step has its place");
#define LW_GO goto *places[step->operation]
#define LW_NEXT                                                                                                        \
  {                                                                                                                    \
    step++;                                                                                                            \
    LW_GO;                                                                                                             \
  }
#define LW_JUMP                                                                                                        \
  {                                                                                                                    \
    step = task->steps + step->target;                                                                                 \
    LW_GO;                                                                                                             \
  }
#define LW_LEAVE_UNLESS(condition)                                                                                     \
  if (LW_UNLIKELY(!(condition))) return -1
#define LW_UNLESS(comparison)                                                                                          \
  holds = comparison;                                                                                                  \
  LW_LEAVE_UNLESS(is_known);                                                                                           \
  if (holds) LW_NEXT                                                                                                   \
  LW_JUMP
#define LW_COMPUTE(operation)                                                                                          \
  LW_LEAVE_UNLESS(are_numbers(A, B) && operation(&result, decimal(A), decimal(B)));                                    \
  *TO = number(result);                                                                                                \
  LW_NEXT
#define TO (registers + step->to)
#define A (registers + step->a)
#define B (step->b == LW_STRAIGHT_CONSTANT ? &step->constant : registers + step->b)
  LW_GO;

at_LOAD_GROUP:
  LW_LEAVE_UNLESS(captured(task, step, record, TO));
  LW_NEXT
at_LOAD_INTEGER:
  LW_LEAVE_UNLESS(captured(task, step, record, TO) && (TO->kind == LW_STRAIGHT_MISSING || read(TO, true)));
  LW_NEXT
at_LOAD_NUMBER:
  LW_LEAVE_UNLESS(captured(task, step, record, TO) && (TO->kind == LW_STRAIGHT_MISSING || read(TO, false)));
  LW_NEXT
at_LOAD_WHOLE_OR_TEXT:
  LW_LEAVE_UNLESS(captured(task, step, record, TO));
  if (TO->kind == LW_STRAIGHT_TEXT && is_whole(bytes(TO), TO->size)) LW_LEAVE_UNLESS(read(TO, true));
  LW_NEXT
at_LOAD_RECORD:
  *TO = text(record, count);
  LW_NEXT
at_LOAD:
  *TO = step->constant;
  LW_NEXT
at_MOVE:
  *TO = *A;
  LW_NEXT
at_ADD:
  LW_COMPUTE(lw_decimal_add)
at_SUBTRACT:
  LW_COMPUTE(lw_decimal_subtract)
at_MULTIPLY:
  LW_COMPUTE(lw_decimal_multiply)
at_DIVIDE:
  LW_COMPUTE(lw_decimal_divide)
at_ROUND:
at_FLOOR:
at_CEILING:
  LW_LEAVE_UNLESS(A->kind == LW_STRAIGHT_NUMBER);
  *TO = number((lw_decimal){whole(A, step->operation), 0});
  LW_NEXT
at_REPLACE: {
  LW_LEAVE_UNLESS(A->kind == LW_STRAIGHT_TEXT);
  uint8_t *const to = task->memory.texts + step->place * (size_t)(LW_STRAIGHT_TEXT_BYTES + LW_STRAIGHT_SLACK);
  const intptr_t length =
      task->forms->replace(task, step->place, bytes(A), A->size, to, LW_STRAIGHT_TEXT_BYTES);
  if (length == LW_REPLACED_NOTHING) {
    *TO = *A;
    LW_NEXT
  }
  LW_LEAVE_UNLESS(length >= 0 && (size_t)length <= task->limit);
  *TO = text(to, (size_t)length);
  LW_NEXT
}
at_JUMP:
  LW_JUMP
at_JUMP_IF_MISSING:
  if (A->kind == LW_STRAIGHT_MISSING) LW_JUMP
  LW_NEXT
at_JUMP_IF_PRESENT:
  if (A->kind != LW_STRAIGHT_MISSING) LW_JUMP
  LW_NEXT
at_UNLESS_EQUAL:
  LW_UNLESS(equal(A, B, &is_known))
at_UNLESS_NOT_EQUAL:
  LW_UNLESS(!equal(A, B, &is_known))
at_UNLESS_LESS:
  LW_UNLESS(order(A, B, &is_known) < 0)
at_UNLESS_GREATER:
  LW_UNLESS(order(A, B, &is_known) > 0)
at_UNLESS_LESS_OR_EQUAL:
  LW_UNLESS(order(A, B, &is_known) <= 0)
at_UNLESS_GREATER_OR_EQUAL:
  LW_UNLESS(order(A, B, &is_known) >= 0)
at_PRINT: {
  const value *const a = A;
  if (LW_LIKELY(a->kind == LW_STRAIGHT_NUMBER)) {
    LW_LEAVE_UNLESS((size_t)(limit - at) >= LW_DECIMAL_BYTES);
    at = lw_write_small_decimal(at, decimal(a));
    LW_LEAVE_UNLESS(at);
    LW_NEXT
  }
  LW_LEAVE_UNLESS(a->kind == LW_STRAIGHT_TEXT && (size_t)(limit - at) >= a->size);
  lw_copy_short(at, bytes(a), a->size);
  at += a->size;
  LW_NEXT
}
at_PRINT_GROUP: {
  const intptr_t lower = task->groups[step->place], length = task->groups[step->place + 1] - lower;
  LW_LEAVE_UNLESS(lower >= 0 && length >= 0 && limit - at >= length);
  lw_copy_short(at, record + lower, (size_t)length);
  at += length;
  LW_NEXT
}
at_PRINT_CONSTANT:
  LW_LEAVE_UNLESS((size_t)(limit - at) >= step->constant.size);
  lw_copy_short(at, bytes(&step->constant), step->constant.size);
  at += step->constant.size;
  LW_NEXT
at_WRITE_CAPTURES: {
  size_t written;
  const size_t done = task->forms->write_captures(
      at, (size_t)(limit - at), task->captured + step->place, step->count, task->groups, record, &written);
  LW_LEAVE_UNLESS(done >= step->count);
  at += written;
  LW_NEXT
}
at_WRITE_MEMBER: {
  const value *const a = A;
  const uint32_t key_length = step->constant.size;
  if (a->kind == LW_STRAIGHT_MISSING) LW_NEXT
  const size_t most = a->kind == LW_STRAIGHT_TEXT ? a->size + 2 : LW_DECIMAL_BYTES;
  LW_LEAVE_UNLESS((size_t)(limit - at) >= key_length + most);
  lw_copy_short(at, bytes(&step->constant), key_length);
  at += key_length;
  if (a->kind == LW_STRAIGHT_NUMBER) {
    at = lw_write_small_decimal(at, decimal(a));
    LW_LEAVE_UNLESS(at);
    LW_NEXT
  }
  if (a->kind == LW_STRAIGHT_BOOLEAN) {
    memcpy(at, a->word ? "true" : "false", 5);
    at += a->word ? 4 : 5;
    LW_NEXT
  }
  *at++ = '"';
  LW_LEAVE_UNLESS(lw_copy_json_clean(at, bytes(a), a->size) >= a->size);
  at += a->size;
  *at++ = '"';
  LW_NEXT
}
at_LEAVE:
  return -1;
at_END: {
  const size_t length = (size_t)(at - out);
  if (length == 0 && task->is_printed) return 0;
  LW_LEAVE_UNLESS(length < task->limit && (size_t)(limit - at) >= LW_STRAIGHT_ENDS);
  const size_t written = task->is_printed ? end_line(out, length) : close_members(out, length);
  return LW_LIKELY(written <= task->limit) ? (intptr_t)written : -1;
}
}
