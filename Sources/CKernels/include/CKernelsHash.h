// Hash functions of messages that lie in memory: MD5 (RFC 1321), SHA-1, SHA-256 and SHA-512 (FIPS 180-4), CRC-32
// (ISO 3309). A context is a plain structure: nothing is allocated, and a copy of it goes on by itself, which is
// how HMAC keeps its two keyed beginnings.
#ifndef LOGWASH_CKERNELS_HASH_H
#define LOGWASH_CKERNELS_HASH_H

#include "CKernels.h"

enum { LW_MD5, LW_SHA1, LW_SHA256, LW_SHA512 };

typedef struct {
  // The state: 32-bit words, except for SHA-512.
  union {
    uint32_t w[8];
    uint64_t q[8];
  } state;
  // How many bytes came in.
  uint64_t length;
  // The last of them that do not fill a block yet.
  uint8_t block[128];
  int algorithm;
} lw_hash;

void lw_hash_begin(lw_hash *hash, int algorithm);
void lw_hash_update(lw_hash *hash, const uint8_t *bytes, size_t count);
// Writes the digest, 16, 20, 32 or 64 bytes. The context is used up.
void lw_hash_finish(lw_hash *hash, uint8_t *digest);

uint32_t lw_crc32(const uint8_t *bytes, size_t count);

#endif
