// Decimals of few digits, computed with as the machine does it (SmallNumber in Swift), for the kernels that run in place of a
// program. What does not fit in them is left to the machine: a function returns false then.
#ifndef LOGWASH_DECIMAL_H
#define LOGWASH_DECIMAL_H

#include "CKernels.h"

// How many decimals a quotient has, and a number at most that is none.
enum { LW_DECIMALS = 12, LW_DECIMAL_BYTES = 24 };

static inline int64_t lw_power(int64_t exponent) {
  static const int64_t powers[] = {
      1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000,
      1000000000000, 10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000,
      1000000000000000000};
  return powers[exponent];
}

static inline uint64_t lw_magnitude(int64_t n) { return n < 0 ? 0 - (uint64_t)n : (uint64_t)n; }

// Without zeros at the end of its decimals.
static LW_KERNEL lw_decimal lw_decimal_stripped(lw_decimal number) {
  while (number.scale >= 3 && number.coefficient % 1000 == 0) {
    number.coefficient /= 1000;
    number.scale -= 3;
  }
  while (number.scale > 0 && number.coefficient % 10 == 0) {
    number.coefficient /= 10;
    number.scale--;
  }
  return number;
}

typedef struct {
  int64_t a, b;
  bool fits;
} lw_aligned;

// The coefficients at the larger scale. A value, which stays in registers: through pointers they went over the stack.
static inline __attribute__((always_inline)) lw_aligned lw_decimal_align(lw_decimal a, lw_decimal b) {
  lw_aligned same = {a.coefficient, b.coefficient, false};
  // What is computed and compared with is mostly a constant, of fewer decimals.
  if (__builtin_expect(a.scale >= b.scale, 1)) {
    same.fits = !__builtin_mul_overflow(b.coefficient, lw_power(a.scale - b.scale), &same.b);
  } else {
    same.fits = !__builtin_mul_overflow(a.coefficient, lw_power(b.scale - a.scale), &same.a);
  }
  return same;
}

// What is computed has LW_DECIMALS at most. It may have zeros at their end, as what is read; only a writer has to drop them.
static inline bool lw_decimal_add(lw_decimal *sum, lw_decimal a, lw_decimal b) {
  const lw_aligned same = lw_decimal_align(a, b);
  sum->scale = a.scale > b.scale ? a.scale : b.scale;
  return sum->scale <= LW_DECIMALS && same.fits && !__builtin_add_overflow(same.a, same.b, &sum->coefficient);
}

static inline bool lw_decimal_subtract(lw_decimal *difference, lw_decimal a, lw_decimal b) {
  const lw_aligned same = lw_decimal_align(a, b);
  difference->scale = a.scale > b.scale ? a.scale : b.scale;
  return difference->scale <= LW_DECIMALS && same.fits &&
         !__builtin_sub_overflow(same.a, same.b, &difference->coefficient);
}

static inline bool lw_decimal_multiply(lw_decimal *product, lw_decimal a, lw_decimal b) {
  product->scale = a.scale + b.scale;
  return product->scale <= LW_DECIMALS && !__builtin_mul_overflow(a.coefficient, b.coefficient, &product->coefficient);
}

// Half up, away from zero, as `Number.divide`.
static inline bool lw_decimal_divide(lw_decimal *result, lw_decimal a, lw_decimal b) {
  if (b.coefficient == 0 || a.scale > LW_DECIMALS || b.scale > LW_DECIMALS) return false;
  const int64_t shift = LW_DECIMALS - a.scale + b.scale;
  if (shift > 18) return false;
  const uint64_t divisor = lw_magnitude(b.coefficient);
  const unsigned __int128 dividend = (unsigned __int128)lw_magnitude(a.coefficient) * (uint64_t)lw_power(shift);
  uint64_t quotient, rest;
  if (__builtin_expect(dividend <= UINT64_MAX, 1)) {
    quotient = (uint64_t)dividend / divisor;
    rest = (uint64_t)dividend % divisor;
  } else {
    const unsigned __int128 wide = dividend / divisor;
    if (wide > UINT64_MAX) return false;
    quotient = (uint64_t)wide;
    rest = (uint64_t)(dividend - wide * divisor);
  }
  if (quotient >= INT64_MAX) return false;
  if (rest >= divisor - rest) quotient++;
  const bool is_negative = (a.coefficient < 0) != (b.coefficient < 0);
  // Most have many zeros, and what is computed next would not fit.
  *result = lw_decimal_stripped((lw_decimal){is_negative ? -(int64_t)quotient : (int64_t)quotient, LW_DECIMALS});
  return true;
}

// a times 10 to the power of `exponent`, 0 to 18.
static inline bool lw_decimal_shift(lw_decimal *product, lw_decimal a, int64_t exponent) {
  if (a.scale >= exponent) {
    *product = (lw_decimal){a.coefficient, a.scale - exponent};
    return true;
  }
  product->scale = 0;
  return !__builtin_mul_overflow(a.coefficient, lw_power(exponent - a.scale), &product->coefficient);
}

// What a quotient rounds to by one of LW_STRAIGHT_ROUND, FLOOR and CEILING. Below this divisor its exact value and the one with 12
// decimals round alike: it is that far from where they would not, a half or a whole number.
static const int64_t LW_SMALL_DIVISOR = 1000000000000;

static inline bool lw_decimal_divide_rounded(int64_t *result, lw_decimal a, lw_decimal b, lw_straight_operation rounding) {
  const lw_aligned same = lw_decimal_align(a, b);
  if (!same.fits || same.a < 0 || same.b <= 0 || same.b >= LW_SMALL_DIVISOR) return false;
  const int64_t quotient = same.a / same.b, rest = same.a % same.b;
  *result = quotient + (rounding == LW_STRAIGHT_ROUND ? rest >= same.b - rest : rounding == LW_STRAIGHT_CEILING && rest > 0);
  return true;
}

static inline size_t lw_decimal_digit_count(uint64_t value) {
  const int bits = 64 - __builtin_clzll(value | 1);
  // 1233/4096 is a hair above log10(2): the guess is right or one too small.
  const size_t guess = (size_t)(bits * 1233) >> 12;
  return guess < 19 && value >= (uint64_t)lw_power((int64_t)guess) ? guess + 1 : guess > 0 ? guess : 1;
}

// Writes so many digits, zeros in front.
static inline uint8_t *lw_write_digits(uint8_t *to, uint64_t value, size_t width) {
  static const char pairs[] =
      "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354"
      "555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";
  size_t i = width;
  for (; i >= 2; i -= 2) {
    const uint64_t rest = value / 100;
    memcpy(to + i - 2, pairs + 2 * (value - rest * 100), 2);
    value = rest;
  }
  if (i > 0) to[0] = (uint8_t)('0' + value % 10);
  return to + width;
}

// Writes a number below 10 to the power of 8, all digits at once: which there are does not decide a branch. Takes 8 bytes of room.
static inline uint8_t *lw_write_short_number(uint8_t *to, uint32_t value) {
  // Fours of digits, then twos, then each in its byte, the first one lowest.
  uint64_t digits = value / 10000 | (uint64_t)(value % 10000) << 32;
  const uint64_t hundreds = digits * 10486 >> 20 & 0x0000007F0000007F;
  digits = hundreds | (digits - 100 * hundreds) << 16;
  const uint64_t tens = digits * 103 >> 10 & 0x000F000F000F000F;
  digits = tens | (digits - 10 * tens) << 8;
  // The last one is written even if it is zero.
  const int zeros = __builtin_ctzll(digits | (uint64_t)1 << 56) & ~7;
  digits = (digits | 0x3030303030303030) >> zeros;
  memcpy(to, &digits, 8);
  return to + 8 - zeros / 8;
}

// What `lw_write_small_decimal` writes of a number with decimals, or more than eight digits, or a sign.
static LW_KERNEL uint8_t *lw_write_long_decimal(uint8_t *to, lw_decimal number) {
  const uint64_t digits = lw_magnitude(number.coefficient);
  const size_t count = lw_decimal_digit_count(digits);
  if (number.coefficient < 0) *to++ = '-';
  if (number.scale == 0) return lw_write_digits(to, digits, count);
  if ((int64_t)count - 1 - number.scale < -6) return NULL;
  const uint64_t unit = (uint64_t)lw_power(number.scale), whole = digits / unit;
  to = lw_write_digits(to, whole, lw_decimal_digit_count(whole));
  *to++ = '.';
  return lw_write_digits(to, digits % unit, (size_t)number.scale);
}

// Whether `lw_write_short_number` can write it.
static inline bool lw_is_short(lw_decimal number) { return number.scale == 0 && (uint64_t)number.coefficient < 100000000; }

// Writes a number without zeros at the end of its decimals; returns what stands behind it, or null for one that is written with an
// exponent, as Java does it: when its first digit stands more than six places behind the point. At most LW_DECIMAL_BYTES.
static inline __attribute__((always_inline)) uint8_t *lw_write_small_decimal(uint8_t *to, lw_decimal number) {
  if (number.scale > 0) number = lw_decimal_stripped(number);
  if (__builtin_expect(lw_is_short(number), 1))
    return lw_write_short_number(to, (uint32_t)number.coefficient);
  return lw_write_long_decimal(to, number);
}

#endif
