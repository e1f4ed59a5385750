#include "decoding.h"

#include <stdlib.h>

#if LOGWASH_GZIP
#include <zlib.h>
#endif
#if LOGWASH_ZSTANDARD
#include <zstd.h>
#include <zstd_errors.h>
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

bool lw_codec_is_built(lw_codec codec) {
  switch (codec) {
#if LOGWASH_GZIP
    case LW_GZIP: return true;
#endif
#if LOGWASH_ZSTANDARD
    case LW_ZSTD: return true;
#endif
#if LOGWASH_BZIP2
    case LW_BZIP2: return true;
#endif
#if LOGWASH_XZ
    case LW_XZ: return true;
#endif
#if LOGWASH_LZ4
    case LW_LZ4: return true;
#endif
    default: return false;
  }
}

// MARK: gzip

#if LOGWASH_GZIP
typedef struct {
  z_stream stream;
  bool ended;
} gzip_decoder;

static void *gzip_make(void) {
  gzip_decoder *decoder = calloc(1, sizeof *decoder);
  // 15 bits of window, which is the most there is; 16 says that it is gzip, with its check sum.
  if (decoder && inflateInit2(&decoder->stream, 15 + 16) != Z_OK) {
    free(decoder);
    return NULL;
  }
  return decoder;
}

static lw_step gzip_step(gzip_decoder *decoder, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out,
                         size_t room, size_t *made) {
  if (decoder->ended && inflateReset(&decoder->stream) != Z_OK) return LW_STEP_CORRUPT;
  decoder->ended = false;
  decoder->stream.next_in = (Bytef *)bytes;
  decoder->stream.avail_in = (uInt)limited(count);
  decoder->stream.next_out = out;
  decoder->stream.avail_out = (uInt)limited(room);
  int result = inflate(&decoder->stream, Z_NO_FLUSH);
  *used = (size_t)(decoder->stream.next_in - bytes);
  *made = (size_t)(decoder->stream.next_out - out);
  decoder->ended = result == Z_STREAM_END;
  if (result == Z_MEM_ERROR) return LW_STEP_MEMORY;
  if (decoder->ended) return LW_STEP_ENDED;
  return result == Z_OK || result == Z_BUF_ERROR ? LW_STEP_MORE : LW_STEP_CORRUPT;
}
#endif

// MARK: zstd

#if LOGWASH_ZSTANDARD
static lw_step zstd_step(ZSTD_DCtx *decoder, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out,
                         size_t room, size_t *made) {
  ZSTD_inBuffer input = {bytes, count, 0};
  ZSTD_outBuffer output = {out, room, 0};
  size_t result = ZSTD_decompressStream(decoder, &output, &input);
  *used = input.pos;
  *made = output.pos;
  if (ZSTD_isError(result)) {
    // A frame that needs a window of more than 128 MiB (`zstd --long=28` and up).
    return ZSTD_getErrorCode(result) == ZSTD_error_frameParameter_windowTooLarge ? LW_STEP_MEMORY : LW_STEP_CORRUPT;
  }
  return result == 0 ? LW_STEP_ENDED : LW_STEP_MORE;
}
#endif

// MARK: bzip2

#if LOGWASH_BZIP2
typedef struct {
  bz_stream stream;
  bool open;
} bzip2_decoder;

static lw_step bzip2_step(bzip2_decoder *decoder, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out,
                          size_t room, size_t *made) {
  if (!decoder->open && BZ2_bzDecompressInit(&decoder->stream, 0, 0) != BZ_OK) return LW_STEP_MEMORY;
  decoder->open = true;
  decoder->stream.next_in = (char *)bytes;
  decoder->stream.avail_in = (unsigned)limited(count);
  decoder->stream.next_out = (char *)out;
  decoder->stream.avail_out = (unsigned)limited(room);
  int result = BZ2_bzDecompress(&decoder->stream);
  *used = (size_t)((const uint8_t *)decoder->stream.next_in - bytes);
  *made = (size_t)((uint8_t *)decoder->stream.next_out - out);
  if (result == BZ_STREAM_END) {
    BZ2_bzDecompressEnd(&decoder->stream);
    decoder->open = false;
    return LW_STEP_ENDED;
  }
  if (result == BZ_MEM_ERROR) return LW_STEP_MEMORY;
  return result == BZ_OK ? LW_STEP_MORE : LW_STEP_CORRUPT;
}
#endif

// MARK: xz

#if LOGWASH_XZ
typedef struct {
  lzma_stream stream;
  bool open;
} xz_decoder;

// As much as `xz -9` needs, and some more.
static const uint64_t xz_memory = 256u << 20;

static lw_step xz_step(xz_decoder *decoder, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out,
                       size_t room, size_t *made) {
  if (!decoder->open && lzma_stream_decoder(&decoder->stream, xz_memory, 0) != LZMA_OK) return LW_STEP_MEMORY;
  decoder->open = true;
  decoder->stream.next_in = bytes;
  decoder->stream.avail_in = count;
  decoder->stream.next_out = out;
  decoder->stream.avail_out = room;
  lzma_ret result = lzma_code(&decoder->stream, LZMA_RUN);
  *used = (size_t)(decoder->stream.next_in - bytes);
  *made = (size_t)(decoder->stream.next_out - out);
  if (result == LZMA_STREAM_END) {
    decoder->open = false;
    return LW_STEP_ENDED;
  }
  if (result == LZMA_MEM_ERROR || result == LZMA_MEMLIMIT_ERROR) return LW_STEP_MEMORY;
  return result == LZMA_OK || result == LZMA_BUF_ERROR ? LW_STEP_MORE : LW_STEP_CORRUPT;
}
#endif

// MARK: lz4

#if LOGWASH_LZ4
static lw_step lz4_step(LZ4F_dctx *decoder, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out,
                        size_t room, size_t *made) {
  *used = count;
  *made = room;
  size_t result = LZ4F_decompress(decoder, out, made, bytes, used, NULL);
  if (LZ4F_isError(result)) {
    *used = 0;
    *made = 0;
    return LW_STEP_CORRUPT;
  }
  return result == 0 ? LW_STEP_ENDED : LW_STEP_MORE;
}
#endif

// MARK: All of them

void *lw_decoder_make(lw_codec codec) {
  switch (codec) {
#if LOGWASH_GZIP
    case LW_GZIP: return gzip_make();
#endif
#if LOGWASH_ZSTANDARD
    case LW_ZSTD: return ZSTD_createDCtx();
#endif
#if LOGWASH_BZIP2
    case LW_BZIP2: return calloc(1, sizeof(bzip2_decoder));
#endif
#if LOGWASH_XZ
    case LW_XZ: return calloc(1, sizeof(xz_decoder));
#endif
#if LOGWASH_LZ4
    case LW_LZ4: {
      LZ4F_dctx *decoder = NULL;
      return LZ4F_isError(LZ4F_createDecompressionContext(&decoder, LZ4F_VERSION)) ? NULL : decoder;
    }
#endif
    default: return NULL;
  }
}

void lw_decoder_free(lw_codec codec, void *decoder) {
  if (!decoder) return;
  switch (codec) {
#if LOGWASH_GZIP
    case LW_GZIP:
      inflateEnd(&((gzip_decoder *)decoder)->stream);
      free(decoder);
      break;
#endif
#if LOGWASH_ZSTANDARD
    case LW_ZSTD: ZSTD_freeDCtx(decoder); break;
#endif
#if LOGWASH_BZIP2
    case LW_BZIP2:
      if (((bzip2_decoder *)decoder)->open) BZ2_bzDecompressEnd(&((bzip2_decoder *)decoder)->stream);
      free(decoder);
      break;
#endif
#if LOGWASH_XZ
    case LW_XZ:
      lzma_end(&((xz_decoder *)decoder)->stream);
      free(decoder);
      break;
#endif
#if LOGWASH_LZ4
    case LW_LZ4: LZ4F_freeDecompressionContext(decoder); break;
#endif
    default: break;
  }
}

lw_step lw_decoder_step(lw_codec codec, void *decoder, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out,
                        size_t room, size_t *made) {
  *used = 0;
  *made = 0;
  switch (codec) {
#if LOGWASH_GZIP
    case LW_GZIP: return gzip_step(decoder, bytes, count, used, out, room, made);
#endif
#if LOGWASH_ZSTANDARD
    case LW_ZSTD: return zstd_step(decoder, bytes, count, used, out, room, made);
#endif
#if LOGWASH_BZIP2
    case LW_BZIP2: return bzip2_step(decoder, bytes, count, used, out, room, made);
#endif
#if LOGWASH_XZ
    case LW_XZ: return xz_step(decoder, bytes, count, used, out, room, made);
#endif
#if LOGWASH_LZ4
    case LW_LZ4: return lz4_step(decoder, bytes, count, used, out, room, made);
#endif
    default: return LW_STEP_CORRUPT;
  }
}
