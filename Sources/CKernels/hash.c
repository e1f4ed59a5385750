#include "CKernelsHash.h"

// The constants are what the standards say they are: the first bits of the fractional parts of cube roots and square
// roots of primes, and of sines.

static const uint32_t sine_words[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
};

static const uint32_t cube_roots_32[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static const uint64_t cube_roots_64[80] = {
    0x428a2f98d728ae22u, 0x7137449123ef65cdu, 0xb5c0fbcfec4d3b2fu, 0xe9b5dba58189dbbcu,
    0x3956c25bf348b538u, 0x59f111f1b605d019u, 0x923f82a4af194f9bu, 0xab1c5ed5da6d8118u,
    0xd807aa98a3030242u, 0x12835b0145706fbeu, 0x243185be4ee4b28cu, 0x550c7dc3d5ffb4e2u,
    0x72be5d74f27b896fu, 0x80deb1fe3b1696b1u, 0x9bdc06a725c71235u, 0xc19bf174cf692694u,
    0xe49b69c19ef14ad2u, 0xefbe4786384f25e3u, 0x0fc19dc68b8cd5b5u, 0x240ca1cc77ac9c65u,
    0x2de92c6f592b0275u, 0x4a7484aa6ea6e483u, 0x5cb0a9dcbd41fbd4u, 0x76f988da831153b5u,
    0x983e5152ee66dfabu, 0xa831c66d2db43210u, 0xb00327c898fb213fu, 0xbf597fc7beef0ee4u,
    0xc6e00bf33da88fc2u, 0xd5a79147930aa725u, 0x06ca6351e003826fu, 0x142929670a0e6e70u,
    0x27b70a8546d22ffcu, 0x2e1b21385c26c926u, 0x4d2c6dfc5ac42aedu, 0x53380d139d95b3dfu,
    0x650a73548baf63deu, 0x766a0abb3c77b2a8u, 0x81c2c92e47edaee6u, 0x92722c851482353bu,
    0xa2bfe8a14cf10364u, 0xa81a664bbc423001u, 0xc24b8b70d0f89791u, 0xc76c51a30654be30u,
    0xd192e819d6ef5218u, 0xd69906245565a910u, 0xf40e35855771202au, 0x106aa07032bbd1b8u,
    0x19a4c116b8d2d0c8u, 0x1e376c085141ab53u, 0x2748774cdf8eeb99u, 0x34b0bcb5e19b48a8u,
    0x391c0cb3c5c95a63u, 0x4ed8aa4ae3418acbu, 0x5b9cca4f7763e373u, 0x682e6ff3d6b2b8a3u,
    0x748f82ee5defb2fcu, 0x78a5636f43172f60u, 0x84c87814a1f0ab72u, 0x8cc702081a6439ecu,
    0x90befffa23631e28u, 0xa4506cebde82bde9u, 0xbef9a3f7b2c67915u, 0xc67178f2e372532bu,
    0xca273eceea26619cu, 0xd186b8c721c0c207u, 0xeada7dd6cde0eb1eu, 0xf57d4f7fee6ed178u,
    0x06f067aa72176fbau, 0x0a637dc5a2c898a6u, 0x113f9804bef90daeu, 0x1b710b35131c471bu,
    0x28db77f523047d84u, 0x32caab7b40c72493u, 0x3c9ebe0a15c9bebcu, 0x431d67c49c100d4cu,
    0x4cc5d4becb3e42b6u, 0x597f299cfc657e2au, 0x5fcb6fab3ad6faecu, 0x6c44198c4a475817u,
};

static const uint32_t square_roots_32[8] = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
};

static const uint64_t square_roots_64[8] = {
    0x6a09e667f3bcc908u, 0xbb67ae8584caa73bu, 0x3c6ef372fe94f82bu, 0xa54ff53a5f1d36f1u,
    0x510e527fade682d1u, 0x9b05688c2b3e6c1fu, 0x1f83d9abfb41bd6bu, 0x5be0cd19137e2179u,
};

static inline uint32_t left(uint32_t x, int n) { return x << n | x >> (32 - n); }
static inline uint32_t right(uint32_t x, int n) { return x >> n | x << (32 - n); }
static inline uint64_t right64(uint64_t x, int n) { return x >> n | x << (64 - n); }

static inline uint32_t big32(const uint8_t *p) {
  return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static inline uint64_t big64(const uint8_t *p) { return (uint64_t)big32(p) << 32 | big32(p + 4); }

static inline uint32_t little32(const uint8_t *p) {
  return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

static void md5_block(uint32_t *state, const uint8_t *p) {
  static const uint8_t turns[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
  for (int i = 0; i < 64; i++) {
    uint32_t f;
    int word;
    switch (i >> 4) {
      case 0: f = (b & c) | (~b & d), word = i; break;
      case 1: f = (d & b) | (~d & c), word = (5 * i + 1) & 15; break;
      case 2: f = b ^ c ^ d, word = (3 * i + 5) & 15; break;
      default: f = c ^ (b | ~d), word = (7 * i) & 15; break;
    }
    f += a + sine_words[i] + little32(p + 4 * word);
    a = d, d = c, c = b;
    b += left(f, turns[i >> 4][i & 3]);
  }
  state[0] += a, state[1] += b, state[2] += c, state[3] += d;
}

static void sha1_block(uint32_t *state, const uint8_t *p) {
  uint32_t w[80];
  for (int i = 0; i < 16; i++) w[i] = big32(p + 4 * i);
  for (int i = 16; i < 80; i++) w[i] = left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
  for (int i = 0; i < 80; i++) {
    uint32_t f;
    if (i < 20) f = ((b & c) | (~b & d)) + 0x5a827999;
    else if (i < 40) f = (b ^ c ^ d) + 0x6ed9eba1;
    else if (i < 60) f = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
    else f = (b ^ c ^ d) + 0xca62c1d6;
    uint32_t next = left(a, 5) + f + e + w[i];
    e = d, d = c, c = left(b, 30), b = a, a = next;
  }
  state[0] += a, state[1] += b, state[2] += c, state[3] += d, state[4] += e;
}

static void sha256_block(uint32_t *state, const uint8_t *p) {
  uint32_t w[64], s[8];
  for (int i = 0; i < 16; i++) w[i] = big32(p + 4 * i);
  for (int i = 16; i < 64; i++) {
    uint32_t x = w[i - 15], y = w[i - 2];
    w[i] = w[i - 16] + (right(x, 7) ^ right(x, 18) ^ x >> 3) + w[i - 7] + (right(y, 17) ^ right(y, 19) ^ y >> 10);
  }
  memcpy(s, state, sizeof s);
  for (int i = 0; i < 64; i++) {
    uint32_t a = s[0], e = s[4];
    uint32_t t = s[7] + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + ((e & s[5]) ^ (~e & s[6])) + cube_roots_32[i] + w[i];
    uint32_t u = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
    s[7] = s[6], s[6] = s[5], s[5] = e, s[4] = s[3] + t, s[3] = s[2], s[2] = s[1], s[1] = a, s[0] = t + u;
  }
  for (int i = 0; i < 8; i++) state[i] += s[i];
}

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#include <stdatomic.h>

// The same with the processor's instructions for it, where there are such: five times as fast. They hold the eight words of the
// state as a, b, e, f and c, d, g, h, and do two rounds each.
__attribute__((target("sha,sse4.1"))) static void sha256_block_quickly(uint32_t *state, const uint8_t *p) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  const __m128i dcba = _mm_loadu_si128((const __m128i *)state), hgfe = _mm_loadu_si128((const __m128i *)(state + 4));
  const __m128i badc = _mm_shuffle_epi32(dcba, 0xB1), efgh = _mm_shuffle_epi32(hgfe, 0x1B);
  const __m128i first = _mm_alignr_epi8(badc, efgh, 8), second = _mm_blend_epi16(efgh, badc, 0xF0);
  __m128i abef = first, cdgh = second, w[4];
#pragma clang loop unroll(full)
  for (int i = 0; i < 16; i++) {
    if (i < 4) {
      w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(p + 16 * i)), big_endian);
    } else {
      const __m128i last = w[(i + 3) & 3];
      const __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(w[i & 3], w[(i + 1) & 3]), _mm_alignr_epi8(last, w[(i + 2) & 3], 4));
      w[i & 3] = _mm_sha256msg2_epu32(sum, last);
    }
    const __m128i k = _mm_add_epi32(w[i & 3], _mm_loadu_si128((const __m128i *)(cube_roots_32 + 4 * i)));
    cdgh = _mm_sha256rnds2_epu32(cdgh, abef, k);
    abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(k, 0x0E));
  }
  const __m128i feba = _mm_shuffle_epi32(_mm_add_epi32(abef, first), 0x1B);
  const __m128i dchg = _mm_shuffle_epi32(_mm_add_epi32(cdgh, second), 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

static bool has_sha_instructions(void) {
  // 0 before anybody has asked; two threads that ask at the same time get the same answer.
  static _Atomic int known = 0;
  int answer = atomic_load_explicit(&known, memory_order_relaxed);
  if (answer == 0) {
    unsigned a = 0, b = 0, c = 0, d = 0;
    // Leaf 1: SSSE3 and SSE4.1; leaf 7: SHA.
    const bool has_shuffles = __get_cpuid(1, &a, &b, &c, &d) && (c >> 9 & 1) && (c >> 19 & 1);
    answer = has_shuffles && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1) ? 2 : 1;
    atomic_store_explicit(&known, answer, memory_order_relaxed);
  }
  return answer == 2;
}
#else
static bool has_sha_instructions(void) { return false; }
static void sha256_block_quickly(uint32_t *state, const uint8_t *p) { sha256_block(state, p); }
#endif

static void sha512_block(uint64_t *state, const uint8_t *p) {
  uint64_t w[80], s[8];
  for (int i = 0; i < 16; i++) w[i] = big64(p + 8 * i);
  for (int i = 16; i < 80; i++) {
    uint64_t x = w[i - 15], y = w[i - 2];
    w[i] = w[i - 16] + (right64(x, 1) ^ right64(x, 8) ^ x >> 7) + w[i - 7]
        + (right64(y, 19) ^ right64(y, 61) ^ y >> 6);
  }
  memcpy(s, state, sizeof s);
  for (int i = 0; i < 80; i++) {
    uint64_t a = s[0], e = s[4];
    uint64_t t = s[7] + (right64(e, 14) ^ right64(e, 18) ^ right64(e, 41)) + ((e & s[5]) ^ (~e & s[6]))
        + cube_roots_64[i] + w[i];
    uint64_t u = (right64(a, 28) ^ right64(a, 34) ^ right64(a, 39)) + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
    s[7] = s[6], s[6] = s[5], s[5] = e, s[4] = s[3] + t, s[3] = s[2], s[2] = s[1], s[1] = a, s[0] = t + u;
  }
  for (int i = 0; i < 8; i++) state[i] += s[i];
}

static size_t block_size(const lw_hash *hash) { return hash->algorithm == LW_SHA512 ? 128 : 64; }

static void add_block(lw_hash *hash, const uint8_t *p) {
  switch (hash->algorithm) {
    case LW_MD5: md5_block(hash->state.w, p); break;
    case LW_SHA1: sha1_block(hash->state.w, p); break;
    case LW_SHA256:
      if (has_sha_instructions()) sha256_block_quickly(hash->state.w, p);
      else sha256_block(hash->state.w, p);
      break;
    default: sha512_block(hash->state.q, p); break;
  }
}

void lw_hash_begin(lw_hash *hash, int algorithm) {
  // MD5 and SHA-1 begin alike; SHA-1 has one word more.
  static const uint32_t counting[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
  memset(hash, 0, sizeof *hash);
  hash->algorithm = algorithm;
  switch (algorithm) {
    case LW_MD5:
    case LW_SHA1: memcpy(hash->state.w, counting, sizeof counting); break;
    case LW_SHA256: memcpy(hash->state.w, square_roots_32, sizeof square_roots_32); break;
    default: memcpy(hash->state.q, square_roots_64, sizeof square_roots_64); break;
  }
}

void lw_hash_update(lw_hash *hash, const uint8_t *bytes, size_t count) {
  const size_t size = block_size(hash);
  const size_t held = (size_t)(hash->length % size);
  hash->length += count;
  if (held + count < size) {
    memcpy(hash->block + held, bytes, count);
    return;
  }
  if (held > 0) {
    memcpy(hash->block + held, bytes, size - held);
    add_block(hash, hash->block);
    bytes += size - held;
    count -= size - held;
  }
  for (; count >= size; bytes += size, count -= size) add_block(hash, bytes);
  memcpy(hash->block, bytes, count);
}

void lw_hash_finish(lw_hash *hash, uint8_t *digest) {
  const size_t size = block_size(hash);
  size_t held = (size_t)(hash->length % size);
  const uint64_t bits = hash->length << 3;
  hash->block[held++] = 0x80;
  // The length takes 8 bytes, with SHA-512 16 of which the first are zero.
  if (held > size - size / 8) {
    memset(hash->block + held, 0, size - held);
    add_block(hash, hash->block);
    held = 0;
  }
  memset(hash->block + held, 0, size - held);
  for (int i = 0; i < 8; i++)
    hash->block[size - 8 + (size_t)i] = (uint8_t)(bits >> (hash->algorithm == LW_MD5 ? 8 * i : 56 - 8 * i));
  add_block(hash, hash->block);
  if (hash->algorithm == LW_SHA512) {
    for (int i = 0; i < 64; i++) digest[i] = (uint8_t)(hash->state.q[i >> 3] >> (56 - 8 * (i & 7)));
    return;
  }
  const int count = hash->algorithm == LW_MD5 ? 16 : hash->algorithm == LW_SHA1 ? 20 : 32;
  for (int i = 0; i < count; i++)
    digest[i] = (uint8_t)(hash->state.w[i >> 2] >> (hash->algorithm == LW_MD5 ? 8 * (i & 3) : 24 - 8 * (i & 3)));
}

uint32_t lw_crc32(const uint8_t *bytes, size_t count) {
  // For each half of a byte, what it adds to the remainder; the polynomial is 0xedb88320.
  static const uint32_t halves[16] = {
    0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
    0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c,
  };
  uint32_t crc = 0xffffffff;
  for (size_t i = 0; i < count; i++) {
    crc ^= bytes[i];
    crc = crc >> 4 ^ halves[crc & 15];
    crc = crc >> 4 ^ halves[crc & 15];
  }
  return ~crc;
}
