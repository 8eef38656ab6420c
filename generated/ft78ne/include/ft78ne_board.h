/* dsp-codegen sha256 9404adde138187e8770c96c3367277a64b5458ec562371a3f1f74cd2c99b9317 */
/*
 * ft78ne_board.h: what the kernels need of FT78NE and of its compiler; not for callers.
 * TI C66x C, pairs of floats.
 *
 * board: ft78ne   inputs: 04e9fb5411026171
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
