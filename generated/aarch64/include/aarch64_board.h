/* dsp-codegen sha256 39f185e42c507e27563512fa2816b35a911eab9403d2542eb6337c9b49429240 */
/*
 * aarch64_board.h: what the kernels need of AArch64 with Advanced SIMD and of its compiler; not for callers.
 * Advanced SIMD intrinsics (ACLE).
 *
 * board: aarch64   inputs: 5a25441ac8567502
 *
 * To check against the vendor's SDK before the first run:
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
