// What the files that run picking programs share: the record that one runs on, and numbers, which are computed with as
// the machine does it (SmallNumber in Swift); what does not fit in them is left to that.
#ifndef LOGWASH_JSON_PICK_H
#define LOGWASH_JSON_PICK_H

#include "json_layout.h"

typedef struct lw_pick_task {
  const lw_pick_program *program;
  const layout *layout;
  const places *found;
  // The record.
  const uint8_t *p;
  size_t n;
  bool has_escapes;
  lw_pick_number *numbers;
  uint8_t *to;
  size_t room;
} pick_task;

// How many decimals a quotient has, and a number at most that is none.
enum { PICK_DECIMALS = 12, PICK_NUMBER_BYTES = 24 };

static inline int64_t pick_power(int64_t exponent) {
  static const int64_t powers[] = {
      1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000,
      1000000000000, 10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000,
      1000000000000000000};
  return powers[exponent];
}

// The coefficients at the larger scale; false when they do not fit.
static inline bool pick_align(lw_pick_number a, lw_pick_number b, int64_t *x, int64_t *y) {
  *x = a.coefficient;
  *y = b.coefficient;
  if (a.scale == b.scale) return true;
  if (a.scale > b.scale) return !__builtin_mul_overflow(*y, pick_power(a.scale - b.scale), y);
  return !__builtin_mul_overflow(*x, pick_power(b.scale - a.scale), x);
}

// Takes zeros at the end off; false when there are too many decimals.
static inline bool pick_finish(lw_pick_number *number, int64_t coefficient, int64_t scale) {
  if (scale > PICK_DECIMALS) return false;
  while (scale >= 3 && coefficient % 1000 == 0) {
    coefficient /= 1000;
    scale -= 3;
  }
  while (scale > 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    scale--;
  }
  *number = (lw_pick_number){coefficient, scale};
  return true;
}

static inline bool pick_divide(lw_pick_number *result, lw_pick_number x, lw_pick_number y) {
  if (y.coefficient == 0 || x.scale > PICK_DECIMALS || y.scale > PICK_DECIMALS) return false;
  const int64_t shift = PICK_DECIMALS - x.scale + y.scale;
  int64_t dividend;
  if (shift > 18 || __builtin_mul_overflow(x.coefficient, pick_power(shift), &dividend) || dividend == INT64_MIN)
    return false;
  int64_t quotient = dividend / y.coefficient;
  const int64_t remainder = dividend % y.coefficient;
  const uint64_t rest = remainder < 0 ? 0 - (uint64_t)remainder : (uint64_t)remainder;
  const uint64_t divisor = y.coefficient < 0 ? 0 - (uint64_t)y.coefficient : (uint64_t)y.coefficient;
  // Half up: away from zero.
  if (rest >= divisor - rest) quotient += (dividend < 0) == (y.coefficient < 0) ? 1 : -1;
  return pick_finish(result, quotient, PICK_DECIMALS);
}

static inline bool pick_compute(
    lw_pick_operation operation, lw_pick_number *result, lw_pick_number a, lw_pick_number b) {
  int64_t x, y;
  switch (operation) {
    case LW_PICK_MULTIPLY:
      return !__builtin_mul_overflow(a.coefficient, b.coefficient, &x) && pick_finish(result, x, a.scale + b.scale);
    case LW_PICK_DIVIDE: return pick_divide(result, a, b);
    case LW_PICK_ADD:
      return pick_align(a, b, &x, &y) && !__builtin_add_overflow(x, y, &x) &&
             pick_finish(result, x, a.scale > b.scale ? a.scale : b.scale);
    default:
      return pick_align(a, b, &x, &y) && !__builtin_sub_overflow(x, y, &x) &&
             pick_finish(result, x, a.scale > b.scale ? a.scale : b.scale);
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

// Writes so many digits, zeros in front.
static inline uint8_t *pick_write_digits(uint8_t *to, uint64_t value, size_t width) {
  size_t i = width;
  for (; i >= 2; i -= 2) {
    const uint64_t rest = value / 100, pair = value - rest * 100;
    to[i - 1] = (uint8_t)('0' + pair % 10);
    to[i - 2] = (uint8_t)('0' + pair / 10);
    value = rest;
  }
  if (i > 0) to[0] = (uint8_t)('0' + value % 10);
  return to + width;
}

static inline size_t pick_digit_count(uint64_t value) {
  size_t count = 1;
  while (count < 19 && value >= (uint64_t)pick_power((int64_t)count)) count++;
  return count;
}

// Writes a number that has no zeros at its end; returns what stands behind it, or null for one that is written with an
// exponent. At most PICK_NUMBER_BYTES.
static inline uint8_t *pick_write(uint8_t *to, lw_pick_number number) {
  const uint64_t digits =
      number.coefficient < 0 ? 0 - (uint64_t)number.coefficient : (uint64_t)number.coefficient;
  const size_t count = pick_digit_count(digits);
  if (number.coefficient < 0) *to++ = '-';
  if (number.scale == 0) return pick_write_digits(to, digits, count);
  if ((int64_t)count - 1 - number.scale < -6) return NULL;
  const uint64_t unit = (uint64_t)pick_power(number.scale), whole = digits / unit;
  to = pick_write_digits(to, whole, pick_digit_count(whole));
  *to++ = '.';
  return pick_write_digits(to, digits % unit, (size_t)number.scale);
}

#endif
