// Kernels for numbers as text: up to eight digits at a time. They follow the slack contract of CKernels.h.
#ifndef LOGWASH_CKERNELS_NUMBERS_H
#define LOGWASH_CKERNELS_NUMBERS_H

#include "CKernelsScan.h"

// The number `coefficient` divided by 10 to the power of `scale`, which is 0 to 18.
typedef struct __attribute__((swift_name("PickNumber"))) {
  int64_t coefficient;
  int64_t scale;
} lw_decimal;

// The highest bit of bytes of `word` that are no digits: the first one is right, those above it may be wrong.
static inline uint64_t lw_not_digits(uint64_t word) {
  // A digit is 0 to 9 now; 10 and more reach 0x80. What carries over comes behind the first that is none.
  const uint64_t value = word ^ 0x3030303030303030;
  return ((value + 0x7676767676767676) | value) & 0x8080808080808080;
}

// How many digits `word` begins with, 0 to 8; its first byte is the lowest.
static inline size_t lw_digit_count(uint64_t word) {
  const uint64_t others = lw_not_digits(word);
  return others ? (size_t)__builtin_ctzll(others) >> 3 : 8;
}

// The number that the first `count` bytes of `word` are, which are digits, 0 to 8 of them.
static inline uint64_t lw_digits(uint64_t word, size_t count) {
  if (count == 0) return 0;
  // Zeros in front; then pairs, then all four pairs.
  uint64_t value = (word << (64 - 8 * count)) & 0x0F0F0F0F0F0F0F0F;
  value = value * 10 + (value >> 8);
  return ((value & 0x000000FF000000FF) * 0x000F424000000064 + ((value >> 16) & 0x000000FF000000FF) * 0x0000271000000001) >> 32;
}

// `lw_small_number` for what is longer than eight bytes, has a sign, or is no number.
int64_t lw_long_number(const uint8_t *p, size_t n, int *scale);

// The number at p[0..<n] when it is one to eight bytes: digits, and with `may_have_point` a point among them. The scale is how many
// digits stood behind the point. False for all else.
static inline __attribute__((always_inline)) bool lw_short_number(
    const uint8_t *p, size_t n, bool may_have_point, lw_decimal *number) {
  if (__builtin_expect(n - 1 >= 8, 0)) return false;
  const uint64_t word = lw_scan_word(p);
  // Of each byte, whether it is a digit: 10 and more reach 0x80, and nothing carries over.
  const uint64_t value = word ^ 0x3030303030303030;
  const uint64_t others = ((((value & 0x7F7F7F7F7F7F7F7F) + 0x7676767676767676) | value) & 0x8080808080808080) << (64 - 8 * n);
  if (others == 0) {
    *number = (lw_decimal){(int64_t)lw_digits(word, n), 0};
    return true;
  }
  if (!may_have_point || n < 2 || (others & (others - 1)) != 0) return false;
  // The only other one may be a point: the digits behind it move to those before it.
  const size_t point = ((size_t)__builtin_ctzll(others) >> 3) - (8 - n);
  if (__builtin_expect((uint8_t)(word >> 8 * point) != '.', 0)) return false;
  const uint64_t before = ((uint64_t)1 << 8 * point) - 1;
  *number = (lw_decimal){(int64_t)lw_digits((word & before) | (word >> 8 & ~before), n - 1), (int64_t)(n - 1 - point)};
  return true;
}

// The number at p[0..<n] without its point, when it is digits with a point among them or none, and perhaps a minus before them, 18
// digits at most; `*scale` says how many digits stood behind the point, -1 that it is no such number.
static inline __attribute__((always_inline)) int64_t lw_small_number(const uint8_t *p, size_t n, int *scale) {
  lw_decimal number;
  if (__builtin_expect(!lw_short_number(p, n, true, &number), 0)) return lw_long_number(p, n, scale);
  *scale = (int)number.scale;
  return number.coefficient;
}

#endif
