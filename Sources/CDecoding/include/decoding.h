// Compression, decompression and charset conversion behind one small interface, so that Swift sees no library's own structures.
//
// A codec is there when its library was found (see Package.swift); one that is not there is known by name and cannot be made.
#ifndef LOGWASH_DECODING_H
#define LOGWASH_DECODING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum lw_codec { LW_GZIP, LW_ZSTD, LW_BZIP2, LW_XZ, LW_LZ4 } lw_codec;

// What a step did. Errors are negative.
typedef enum lw_step {
  LW_STEP_MORE = 0,      // used what it could: give it more input or more room
  LW_STEP_ENDED = 1,     // a member, stream or frame has ended; another may follow
  LW_STEP_CORRUPT = -1,  // what it was given is no such data
  LW_STEP_MEMORY = -2,   // it would need more memory than is allowed
} lw_step;

bool lw_codec_is_built(lw_codec codec);

// A decoder of one codec. NULL when there is no memory or no library.
void *lw_decoder_make(lw_codec codec);
void lw_decoder_free(lw_codec codec, void *decoder);

// Decodes some of `count` bytes into `room` bytes, at most to the end of one member; a call after LW_STEP_ENDED begins the next.
lw_step lw_decoder_step(lw_codec codec, void *decoder, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out,
                        size_t room, size_t *made);

// An encoder of one codec at its usual level; what it makes depends on nothing but the bytes. NULL when there is no memory or no
// library.
void *lw_encoder_make(lw_codec codec);
void lw_encoder_free(lw_codec codec, void *encoder);

// Encodes some of `count` bytes into `room` bytes, `room` being 64 KiB or more. With `is_last`, nothing comes behind them, and
// the step that has written everything gives LW_STEP_ENDED.
lw_step lw_encoder_step(lw_codec codec, void *encoder, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out,
                        size_t room, size_t *made, bool is_last);

// A converter from a charset, by a name that iconv knows, to UTF-8. NULL when there is none.
void *lw_charset_open(const char *name);
void lw_charset_close(void *converter);

// Converts some of `count` bytes into `room` bytes, `room` being 16 or more. What is no text in the charset becomes one byte
// 0xFF, which is no UTF-8: `unit` bytes of it are passed over. With `is_last`, a beginning of a character at the end is one, too.
void lw_charset_step(void *converter, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out, size_t room,
                     size_t *made, size_t unit, bool is_last);

#endif
