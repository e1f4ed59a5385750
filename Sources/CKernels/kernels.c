// The kernels are `static inline` in the header; this file only gives the target something to compile.
#include "CKernels.h"
