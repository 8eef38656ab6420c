/* dsp-codegen sha256 0ab28985b7a14e6a110b7dc452c9e502453e9185ab314734751ffe3393b13f04 */
/*
 * ft78ne_board.h: what the kernels need of FT78NE and of its compiler; not for callers.
 * TI C66x C, quads of floats.
 *
 * board: ft78ne   inputs: f8f0af6c9dd3104e
 *
 * To check against the vendor's SDK before the first run:
 *   - the SIMD intrinsics of a C66x: that this compiler takes them is inferred from TI's.
 *   - that functions of __x128_t are inlined, as loops pipeline without calls only: a remark in
 *     TI's reciprocal functions of 2011 says that theirs were not.
 *   - FUNC_INTERRUPT_THRESHOLD and MUST_ITERATE: that this compiler knows them, and itself as
 *     __TI_COMPILER_VERSION__, is inferred from TI's.
 *   - that subnormal operands and results are flushed, as on TI's C67x.
 *   - that nobody else uses the core's channel of DMA0 while _s runs, and that dma_trans, by which
 *     the first operand comes in, opens its clock.
 */
#ifndef FT78NE_BOARD_H
#define FT78NE_BOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <c6x.h>
#include "78NE/utils.h"
#include <78NE/DMA.h>

/* What only the board's own compiler is told: others have no such pragmas. */
#ifdef __TI_COMPILER_VERSION__
#define PRAGMA(text) _Pragma(#text)
#else
#define PRAGMA(text)
#endif

/* Before the definition of a function: interrupts are held off for 10000 cycles at most. */
#define INTERRUPT_THRESHOLD(function) PRAGMA(FUNC_INTERRUPT_THRESHOLD(function, 10000))

/* Right before a loop: it runs at least this often. */
#define TRIP_COUNT(least) PRAGMA(MUST_ITERATE(least))

#endif
