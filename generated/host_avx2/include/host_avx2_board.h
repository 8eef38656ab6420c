/* dsp-codegen sha256 d1552c47bf4ab9d31b1e9dea81a0cbe377a6a9dc06621d9663a9e1c124eb9577 */
/*
 * host_avx2_board.h: what the kernels need of x86-64 with AVX2 and of its compiler; not for
 * callers.
 * C with vector operators on __m256 (AVX2 and F16C).
 *
 * board: host_avx2   inputs: 5feeeb9b052e71dd
 *
 * To check before the first run:
 *   - -mavx2 -mfma -mf16c: the processor has them.
 *   - -ffp-contract=off: products and sums that are not spelled as one operation stay two.
 *   - subnormals are kept: flush-to-zero and denormals-are-zero are off, as a process starts.
 *   - team.h: team_core() is a thread's number, team_barrier(count, rank) waits for the threads of
 *     the mask.
 */
#ifndef HOST_AVX2_BOARD_H
#define HOST_AVX2_BOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <immintrin.h>
#include "team.h"
#include "host_avx2_types.h"

#endif
