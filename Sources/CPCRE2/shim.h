#ifndef LOGWASH_CPCRE2_SHIM_H
#define LOGWASH_CPCRE2_SHIM_H
// The 8-bit library: log text is UTF-8 and is matched in place.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#endif
