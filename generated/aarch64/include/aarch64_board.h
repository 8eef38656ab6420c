/* dsp-codegen sha256 a7f04f8f5dc7ed42e66ece97fef3bf61e3687ca73cd65d5b0826f2cbdef7ccf8 */
/*
 * aarch64_board.h: what the kernels need of AArch64 with Advanced SIMD and of its compiler; not for callers.
 * Advanced SIMD intrinsics (ACLE).
 *
 * board: aarch64   inputs: 860176deb387620b
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
