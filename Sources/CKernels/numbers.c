#include "CKernels.h"

int64_t lw_long_number(const uint8_t *p, size_t n, int *scale) {
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
