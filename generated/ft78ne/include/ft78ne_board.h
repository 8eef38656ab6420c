/* dsp-codegen sha256 f6c1115a0f9c24c5ef159f401a16d887f04bcf828e42710d19fd7978cba400cf */
/*
 * ft78ne_board.h: what the kernels need of FT78NE and of its compiler; not for callers.
 * TI C66x C, pairs of floats.
 *
 * board: ft78ne   inputs: 1f6843397bcae660
 *
 * To check against the vendor's SDK before the first run:
 *   - the SIMD intrinsics of a C66x: that this compiler takes them is inferred from TI's.
 *   - FUNC_INTERRUPT_THRESHOLD: that this compiler knows it, and itself as
 *     __TI_COMPILER_VERSION__, is inferred from TI's.
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

/*
 * Before the definition of a function: interrupts are held off for 10000 cycles at most. Other
 * compilers have no such pragma.
 */
#ifdef __TI_COMPILER_VERSION__
#define PRAGMA(text) _Pragma(#text)
#define INTERRUPT_THRESHOLD(function) PRAGMA(FUNC_INTERRUPT_THRESHOLD(function, 10000))
#else
#define INTERRUPT_THRESHOLD(function)
#endif

#endif
