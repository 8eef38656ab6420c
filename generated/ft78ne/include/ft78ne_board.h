/* dsp-codegen sha256 680c70008fd7283c8fbc108aba7f196e382bd830773d0241f85b4721847f67ae */
/*
 * ft78ne_board.h: what the kernels need of FT78NE and of its compiler; not for callers.
 * TI C66x C, pairs of floats.
 *
 * board: ft78ne   inputs: 27197e0a55271363
 *
 * To check against the vendor's SDK before the first run:
 *   - the SIMD intrinsics of a C66x: that this compiler takes them is inferred from TI's.
 *   - that subnormal operands and results are flushed, as on TI's C67x.
 */
#ifndef FT78NE_BOARD_H
#define FT78NE_BOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <c6x.h>
#include "78NE/utils.h"
#include <78NE/DMA.h>

#endif
