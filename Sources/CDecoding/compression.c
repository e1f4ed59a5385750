#include "decoding.h"

#include <stdlib.h>

#if LOGWASH_GZIP
#include <zlib.h>
#endif
#if LOGWASH_ZSTANDARD
#include <zstd.h>
#endif
#if LOGWASH_BZIP2
#include <bzlib.h>
#endif
#if LOGWASH_XZ
#include <lzma.h>
#endif
#if LOGWASH_LZ4
#include <lz4frame.h>
#endif

// Every library counts some lengths in 32 bits.
static const size_t step_limit = 1u << 30;

static size_t limited(size_t count) { return count < step_limit ? count : step_limit; }

// MARK: gzip

#if LOGWASH_GZIP
static void *gzip_make(void) {
  z_stream *stream = calloc(1, sizeof *stream);
  // 15 bits of window; 16 says that it is gzip, with neither a name nor a time in its header.
  if (stream && deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    free(stream);
    return NULL;
  }
  return stream;
}

static lw_step gzip_step(z_stream *stream, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out, size_t room,
                         size_t *made, bool is_last) {
  size_t part = limited(count);
  stream->next_in = (Bytef *)bytes;
  stream->avail_in = (uInt)part;
  stream->next_out = out;
  stream->avail_out = (uInt)limited(room);
  int result = deflate(stream, is_last && part == count ? Z_FINISH : Z_NO_FLUSH);
  *used = (size_t)(stream->next_in - bytes);
  *made = (size_t)(stream->next_out - out);
  if (result == Z_STREAM_END) return LW_STEP_ENDED;
  return result == Z_OK || result == Z_BUF_ERROR ? LW_STEP_MORE : LW_STEP_CORRUPT;
}
#endif

// MARK: zstd

#if LOGWASH_ZSTANDARD
static void *zstd_make(void) {
  ZSTD_CCtx *encoder = ZSTD_createCCtx();
  // As the command zstd does.
  if (encoder) ZSTD_CCtx_setParameter(encoder, ZSTD_c_checksumFlag, 1);
  return encoder;
}

static lw_step zstd_step(ZSTD_CCtx *encoder, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out, size_t room,
                         size_t *made, bool is_last) {
  ZSTD_inBuffer input = {bytes, count, 0};
  ZSTD_outBuffer output = {out, room, 0};
  size_t rest = ZSTD_compressStream2(encoder, &output, &input, is_last ? ZSTD_e_end : ZSTD_e_continue);
  *used = input.pos;
  *made = output.pos;
  if (ZSTD_isError(rest)) return LW_STEP_CORRUPT;
  return is_last && rest == 0 ? LW_STEP_ENDED : LW_STEP_MORE;
}
#endif

// MARK: bzip2

#if LOGWASH_BZIP2
static void *bzip2_make(void) {
  bz_stream *stream = calloc(1, sizeof *stream);
  if (stream && BZ2_bzCompressInit(stream, 9, 0, 0) != BZ_OK) {
    free(stream);
    return NULL;
  }
  return stream;
}

static lw_step bzip2_step(bz_stream *stream, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out, size_t room,
                          size_t *made, bool is_last) {
  size_t part = limited(count);
  stream->next_in = (char *)bytes;
  stream->avail_in = (unsigned)part;
  stream->next_out = (char *)out;
  stream->avail_out = (unsigned)limited(room);
  bool ends = is_last && part == count;
  // Without an end and without bytes it would complain.
  int result = ends || part > 0 ? BZ2_bzCompress(stream, ends ? BZ_FINISH : BZ_RUN) : BZ_RUN_OK;
  *used = (size_t)((const uint8_t *)stream->next_in - bytes);
  *made = (size_t)((uint8_t *)stream->next_out - out);
  if (result == BZ_STREAM_END) return LW_STEP_ENDED;
  return result == BZ_RUN_OK || result == BZ_FINISH_OK ? LW_STEP_MORE : LW_STEP_CORRUPT;
}
#endif

// MARK: xz

#if LOGWASH_XZ
static void *xz_make(void) {
  lzma_stream *stream = calloc(1, sizeof *stream);
  if (stream && lzma_easy_encoder(stream, LZMA_PRESET_DEFAULT, LZMA_CHECK_CRC64) != LZMA_OK) {
    free(stream);
    return NULL;
  }
  return stream;
}

static lw_step xz_step(lzma_stream *stream, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out, size_t room,
                       size_t *made, bool is_last) {
  stream->next_in = bytes;
  stream->avail_in = count;
  stream->next_out = out;
  stream->avail_out = room;
  lzma_ret result = lzma_code(stream, is_last ? LZMA_FINISH : LZMA_RUN);
  *used = count - stream->avail_in;
  *made = room - stream->avail_out;
  if (result == LZMA_STREAM_END) return LW_STEP_ENDED;
  if (result == LZMA_MEM_ERROR) return LW_STEP_MEMORY;
  return result == LZMA_OK || result == LZMA_BUF_ERROR ? LW_STEP_MORE : LW_STEP_CORRUPT;
}
#endif

// MARK: lz4

#if LOGWASH_LZ4
typedef struct {
  LZ4F_cctx *context;
  bool begun;
} lz4_encoder;

static void *lz4_make(void) {
  lz4_encoder *encoder = calloc(1, sizeof *encoder);
  if (encoder && LZ4F_isError(LZ4F_createCompressionContext(&encoder->context, LZ4F_VERSION))) {
    free(encoder);
    return NULL;
  }
  return encoder;
}

// So much at a time fits into the least room there is, whatever it is, with what was kept back of the step before.
static const size_t lz4_part = 16u << 10;

static lw_step lz4_step(lz4_encoder *encoder, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out, size_t room,
                        size_t *made, bool is_last) {
  static const LZ4F_preferences_t preferences = {
      .frameInfo = {.blockSizeID = LZ4F_max64KB, .contentChecksumFlag = LZ4F_contentChecksumEnabled}, .autoFlush = 1};
  if (!encoder->begun) {
    size_t begun = LZ4F_compressBegin(encoder->context, out, room, &preferences);
    if (LZ4F_isError(begun)) return LW_STEP_CORRUPT;
    encoder->begun = true;
    *made = begun;
    return LW_STEP_MORE;
  }
  size_t part = count < lz4_part ? count : lz4_part;
  if (part == 0 && is_last) {
    size_t ended = LZ4F_compressEnd(encoder->context, out, room, NULL);
    if (LZ4F_isError(ended)) return LW_STEP_CORRUPT;
    *made = ended;
    return LW_STEP_ENDED;
  }
  size_t written = LZ4F_compressUpdate(encoder->context, out, room, bytes, part, NULL);
  if (LZ4F_isError(written)) return LW_STEP_CORRUPT;
  *used = part;
  *made = written;
  return LW_STEP_MORE;
}
#endif

// MARK: All of them

void *lw_encoder_make(lw_codec codec) {
  switch (codec) {
#if LOGWASH_GZIP
    case LW_GZIP: return gzip_make();
#endif
#if LOGWASH_ZSTANDARD
    case LW_ZSTD: return zstd_make();
#endif
#if LOGWASH_BZIP2
    case LW_BZIP2: return bzip2_make();
#endif
#if LOGWASH_XZ
    case LW_XZ: return xz_make();
#endif
#if LOGWASH_LZ4
    case LW_LZ4: return lz4_make();
#endif
    default: return NULL;
  }
}

void lw_encoder_free(lw_codec codec, void *encoder) {
  if (!encoder) return;
  switch (codec) {
#if LOGWASH_GZIP
    case LW_GZIP:
      deflateEnd(encoder);
      free(encoder);
      break;
#endif
#if LOGWASH_ZSTANDARD
    case LW_ZSTD: ZSTD_freeCCtx(encoder); break;
#endif
#if LOGWASH_BZIP2
    case LW_BZIP2:
      BZ2_bzCompressEnd(encoder);
      free(encoder);
      break;
#endif
#if LOGWASH_XZ
    case LW_XZ:
      lzma_end(encoder);
      free(encoder);
      break;
#endif
#if LOGWASH_LZ4
    case LW_LZ4:
      LZ4F_freeCompressionContext(((lz4_encoder *)encoder)->context);
      free(encoder);
      break;
#endif
    default: break;
  }
}

lw_step lw_encoder_step(lw_codec codec, void *encoder, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out,
                        size_t room, size_t *made, bool is_last) {
  *used = 0;
  *made = 0;
  switch (codec) {
#if LOGWASH_GZIP
    case LW_GZIP: return gzip_step(encoder, bytes, count, used, out, room, made, is_last);
#endif
#if LOGWASH_ZSTANDARD
    case LW_ZSTD: return zstd_step(encoder, bytes, count, used, out, room, made, is_last);
#endif
#if LOGWASH_BZIP2
    case LW_BZIP2: return bzip2_step(encoder, bytes, count, used, out, room, made, is_last);
#endif
#if LOGWASH_XZ
    case LW_XZ: return xz_step(encoder, bytes, count, used, out, room, made, is_last);
#endif
#if LOGWASH_LZ4
    case LW_LZ4: return lz4_step(encoder, bytes, count, used, out, room, made, is_last);
#endif
    default: return LW_STEP_CORRUPT;
  }
}
