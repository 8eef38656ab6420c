/* dsp-codegen sha256 3619d914dc79985454d876f2c01c3133aa6582a863da6c86f82c0cc0505729d1 */
/*
 * host_avx2_board.h: what the kernels need of x86-64 with AVX2 and of its compiler; not for callers.
 * C with vector operators on __m256 (AVX2 and F16C).
 *
 * board: host_avx2   inputs: 6c496034f93b9424
 *
 * To check against the vendor's SDK before the first run:
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
