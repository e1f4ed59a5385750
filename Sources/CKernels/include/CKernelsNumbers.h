// Kernels for numbers as text: up to eight digits at a time. They follow the slack contract of CKernels.h.
#ifndef LOGWASH_CKERNELS_NUMBERS_H
#define LOGWASH_CKERNELS_NUMBERS_H

#include "CKernelsScan.h"

// The number `coefficient` divided by 10 to the power of `scale`, which is 0 to 18.
typedef struct __attribute__((swift_name("PickNumber"))) {
  int64_t coefficient;
  int64_t scale;
} lw_decimal;

// How many digits `word` begins with, 0 to 8; its first byte is the lowest.
static inline size_t lw_digit_count(uint64_t word) {
  // A digit is 0 to 9 now; 10 and more reach 0x80. What carries over comes behind the first that is none.
  const uint64_t value = word ^ 0x3030303030303030;
  const uint64_t others = ((value + 0x7676767676767676) | value) & 0x8080808080808080;
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

// The number at p[0..<n] without its point, when it is digits with a point among them or none, and perhaps a minus before them, 18
// digits at most; `*scale` says how many digits stood behind the point, -1 that it is no such number.
static inline int64_t lw_small_number(const uint8_t *p, size_t n, int *scale) {
  static const uint32_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000};
  const size_t sign = n > 0 && p[0] == '-';
  uint64_t value = 0;
  size_t digits = 0, point = n;
  *scale = -1;
  p += sign;
  n -= sign;
  if (n == 0 || n > 19) return 0;
  const uint64_t word = lw_scan_word(p);
  const size_t whole = lw_digit_count(word);
  if (whole >= n) {
    *scale = 0;
    value = lw_digits(word, n);
    return sign ? -(int64_t)value : (int64_t)value;
  }
  const size_t rest = n - whole - 1;
  if (rest <= 8 && n > 1 && p[whole] == '.') {
    const uint64_t fraction = lw_scan_word(p + whole + 1);
    if (lw_digit_count(fraction) < rest) return 0;
    *scale = (int)rest;
    value = lw_digits(word, whole) * powers[rest] + lw_digits(fraction, rest);
    return sign ? -(int64_t)value : (int64_t)value;
  }
  point = n;
  for (size_t i = 0; i < n; i++) {
    const uint8_t digit = (uint8_t)(p[i] - '0');
    if (digit > 9) {
      if (p[i] != '.' || point < n) return 0;
      point = i;
      continue;
    }
    value = value * 10 + digit;
    digits++;
  }
  if (digits == 0 || digits > 18) return 0;
  *scale = point < n ? (int)(n - point - 1) : 0;
  return sign ? -(int64_t)value : (int64_t)value;
}

#endif
