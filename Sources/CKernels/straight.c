#include "CKernels.h"

#define LW_LIKELY(x) __builtin_expect(!!(x), 1)
#define LW_UNLIKELY(x) __builtin_expect(!!(x), 0)

// FreeMarker's division gives at least so many decimals; numbers with more are not for here.
enum { MOST_DECIMALS = 12 };

static const int64_t powers[] = {
    1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000,
    10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000, 1000000000000000000,
};

typedef lw_straight_value value;

static inline value number(int64_t coefficient, uint32_t scale) {
  return (value){.word = coefficient, .size = scale, .kind = LW_STRAIGHT_NUMBER};
}

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

// The text as a number with at most MOST_DECIMALS decimals.
static inline bool read(value *v, uint32_t most_decimals) {
  int scale;
  const int64_t coefficient = lw_small_number(bytes(v), v->size, &scale);
  // -1 says that it is no such number.
  if (LW_UNLIKELY((uint32_t)scale > most_decimals)) return false;
  *v = number(coefficient, (uint32_t)scale);
  return true;
}

static inline bool are_numbers(const value *a, const value *b) {
  return LW_LIKELY(a->kind == LW_STRAIGHT_NUMBER && b->kind == LW_STRAIGHT_NUMBER);
}

// The coefficients at the larger scale, which is returned; or -1 when they do not fit.
static inline int align(const value *a, const value *b, int64_t *x, int64_t *y) {
  *x = a->word;
  *y = b->word;
  if (a->size == b->size) return (int)a->size;
  if (a->size < b->size) return __builtin_mul_overflow(*x, powers[b->size - a->size], x) ? -1 : (int)b->size;
  return __builtin_mul_overflow(*y, powers[a->size - b->size], y) ? -1 : (int)a->size;
}

static inline bool add(const value *a, const value *b, value *to, bool subtracts) {
  int64_t x, y, sum;
  const int scale = align(a, b, &x, &y);
  if (LW_UNLIKELY(scale < 0)) return false;
  if (LW_UNLIKELY(subtracts ? __builtin_sub_overflow(x, y, &sum) : __builtin_add_overflow(x, y, &sum))) return false;
  *to = number(sum, (uint32_t)scale);
  return true;
}

// Without zeros at the end of the decimals.
static inline value shortened(value v) {
  if (v.size > 0 && v.word == 0) v.size = 0;
  while (v.size >= 4 && v.word % 10000 == 0) {
    v.word /= 10000;
    v.size -= 4;
  }
  while (v.size > 0 && v.word % 10 == 0) {
    v.word /= 10;
    v.size--;
  }
  return v;
}

static inline bool multiply(const value *a, const value *b, value *to) {
  int64_t product;
  if (LW_UNLIKELY(a->size + b->size > MOST_DECIMALS || __builtin_mul_overflow(a->word, b->word, &product))) {
    const value x = shortened(*a), y = shortened(*b);
    if (x.size + y.size > MOST_DECIMALS || __builtin_mul_overflow(x.word, y.word, &product)) return false;
    *to = number(product, x.size + y.size);
    return true;
  }
  *to = number(product, a->size + b->size);
  return true;
}

static inline uint64_t magnitude(int64_t n) { return n < 0 ? -(uint64_t)n : (uint64_t)n; }

// Half up, away from zero, as `Number.divide`.
static bool divide(const value *a, const value *b, value *to) {
  const value x = shortened(*a), y = shortened(*b);
  const uint32_t shift = MOST_DECIMALS - x.size + y.size;
  if (y.word == 0 || shift > 18) return false;
  const uint64_t divisor = magnitude(y.word);
  const unsigned __int128 dividend = (unsigned __int128)magnitude(x.word) * (uint64_t)powers[shift];
  uint64_t quotient, rest;
  if (LW_LIKELY(dividend <= UINT64_MAX)) {
    quotient = (uint64_t)dividend / divisor;
    rest = (uint64_t)dividend % divisor;
  } else {
    const unsigned __int128 wide = dividend / divisor;
    if (wide >= INT64_MAX) return false;
    quotient = (uint64_t)wide;
    rest = (uint64_t)(dividend - wide * divisor);
  }
  if (LW_UNLIKELY(quotient >= INT64_MAX)) return false;
  if (rest >= divisor - rest) quotient++;
  *to = shortened(number((x.word < 0) != (y.word < 0) ? -(int64_t)quotient : (int64_t)quotient, MOST_DECIMALS));
  return true;
}

// Of halves the larger number.
static inline int64_t whole(const value *v, lw_straight_operation rounding) {
  if (v->size == 0) return v->word;
  const int64_t unit = powers[v->size];
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
  *is_known = are_numbers(a, b) && align(a, b, &x, &y) >= 0;
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

// The longest that a number can be: a minus, 19 digits, a point and a zero before it.
enum { NUMBER_ROOM = 24 };

static inline size_t digit_count(uint64_t n) {
  const int bits = 64 - __builtin_clzll(n | 1);
  // 1233/4096 is a hair above log10(2): the guess is right or one too small.
  const size_t guess = (size_t)(bits * 1233) >> 12;
  return guess < 19 && n >= (uint64_t)powers[guess] ? guess + 1 : guess > 0 ? guess : 1;
}

// Writes a number as digits; `at` has room for NUMBER_ROOM bytes. Returns the end, or null for what would be written with an
// exponent.
static inline uint8_t *write_number(uint8_t *at, value v) {
  if (v.size > 0) v = shortened(v);
  const uint64_t coefficient = magnitude(v.word);
  if (v.word < 0) *at++ = '-';
  if (LW_LIKELY(v.size == 0)) {
    const size_t digits = digit_count(coefficient);
    lw_write_decimal(at, coefficient, digits);
    return at + digits;
  }
  // As Java writes a BigDecimal: the first digit stands at most six places behind the point.
  if (LW_UNLIKELY(v.size > digit_count(coefficient) + 5)) return NULL;
  const uint64_t unit = (uint64_t)powers[v.size], integer = coefficient / unit, decimals = coefficient % unit;
  const size_t digits = digit_count(integer), shown = digit_count(decimals);
  lw_write_decimal(at, integer, digits);
  at += digits;
  *at++ = '.';
  memset(at, '0', v.size);
  lw_write_decimal(at + v.size - shown, decimals, shown);
  return at + v.size;
}

intptr_t lw_run_straight(
    const lw_straight_task *task, const uint8_t *record, size_t count, uint8_t *out, size_t room) {
  const lw_straight_step *step = task->steps;
  value *const registers = task->registers;
  uint8_t *at = out;
  uint8_t *const limit = out + room;
  bool holds, is_known;
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
      if (LW_UNLIKELY(to->kind == LW_STRAIGHT_TEXT && !read(to, 0))) return -1;
      break;
    case LW_STRAIGHT_LOAD_NUMBER:
      if (LW_UNLIKELY(!captured(task, step, record, to))) return -1;
      if (LW_UNLIKELY(to->kind == LW_STRAIGHT_TEXT && !read(to, MOST_DECIMALS))) return -1;
      break;
    case LW_STRAIGHT_LOAD_RECORD: *to = text(record, count); break;
    case LW_STRAIGHT_LOAD: *to = step->constant; break;
    case LW_STRAIGHT_MOVE: *to = *a; break;
    case LW_STRAIGHT_ADD:
      if (LW_UNLIKELY(!are_numbers(a, b) || !add(a, b, to, false))) return -1;
      break;
    case LW_STRAIGHT_SUBTRACT:
      if (LW_UNLIKELY(!are_numbers(a, b) || !add(a, b, to, true))) return -1;
      break;
    case LW_STRAIGHT_MULTIPLY:
      if (LW_UNLIKELY(!are_numbers(a, b) || !multiply(a, b, to))) return -1;
      break;
    case LW_STRAIGHT_DIVIDE:
      if (LW_UNLIKELY(!are_numbers(a, b) || !divide(a, b, to))) return -1;
      break;
    case LW_STRAIGHT_ROUND:
    case LW_STRAIGHT_FLOOR:
    case LW_STRAIGHT_CEILING:
      if (LW_UNLIKELY(a->kind != LW_STRAIGHT_NUMBER)) return -1;
      *to = number(whole(a, step->operation), 0);
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
        if (LW_UNLIKELY((size_t)(limit - at) < NUMBER_ROOM)) return -1;
        if (LW_UNLIKELY(!(at = write_number(at, *a)))) return -1;
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
      const size_t most = a->kind == LW_STRAIGHT_TEXT ? a->size + 2 : NUMBER_ROOM;
      if (LW_UNLIKELY((size_t)(limit - at) < key_length + most)) return -1;
      lw_copy_short(at, bytes(&step->constant), key_length);
      at += key_length;
      if (a->kind == LW_STRAIGHT_NUMBER) {
        if (LW_UNLIKELY(!(at = write_number(at, *a)))) return -1;
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
