// Most kernels are `static inline` in the headers; this file sees that each of them compiles by itself.
#include "CKernels.h"
