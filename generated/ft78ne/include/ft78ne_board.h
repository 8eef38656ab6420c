/* dsp-codegen sha256 9d06296459d2e3781e1147d71e6e9c8a4c31d6725d100c8a78e0fe6ad6f00dab */
/*
 * ft78ne_board.h: what the kernels need of FT78NE and of its compiler; not for callers.
 * TI C66x C, pairs of floats.
 *
 * board: ft78ne   inputs: 52c221376b8c3971
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
