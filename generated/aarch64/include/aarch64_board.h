/* dsp-codegen sha256 23332ee1919d7068b8db3947fd7cd60eb9ed86368378c6e9cd2639812ea24291 */
/*
 * aarch64_board.h: what the kernels need of AArch64 with Advanced SIMD and of its compiler; not
 * for callers.
 * Advanced SIMD intrinsics (ACLE).
 *
 * board: aarch64   inputs: 860176deb387620b
 *
 * To check before the first run:
 *   - -ffp-contract=off: GCC's arm_neon.h has plain products and sums behind vmulq_f32 and
 *     vaddq_f32, which it may contract.
 *   - subnormals are kept: FZ of FPCR is off, as a process starts.
 *   - team.h: team_core() is a thread's number, team_barrier(count, rank) waits for the threads of
 *     the mask.
 */
#ifndef AARCH64_BOARD_H
#define AARCH64_BOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <arm_neon.h>
#include "team.h"
#include "aarch64_types.h"

#endif
