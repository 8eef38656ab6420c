/* dsp-codegen sha256 cfb6e50742a4130e3373768263a6aa373e254c58ba0cdbf6cfebdc75492026fc */
/*
 * host_avx512_board.h: what the kernels need of x86-64 with AVX-512 and of its compiler; not for
 * callers.
 * C with vector operators on __m512 (AVX-512F).
 *
 * board: host_avx512   inputs: 675388361a91df40
 *
 * To check before the first run:
 *   - -mavx512f: the processor has them.
 *   - -ffp-contract=off: products and sums that are not spelled as one operation stay two.
 *   - subnormals are kept: flush-to-zero and denormals-are-zero are off, as a process starts.
 *   - team.h: team_core() is a thread's number, team_barrier(count, rank) waits for the threads of
 *     the mask.
 */
#ifndef HOST_AVX512_BOARD_H
#define HOST_AVX512_BOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <immintrin.h>
#include "team.h"
#include "host_avx512_types.h"

#endif
