/* dsp-codegen sha256 4d929eed31856132a32eb187c7f83eabfb26fbe962f13f1a00ae08054350584b */
/*
 * riscv64_board.h: what the kernels need of RISC-V 64 with vectors of 512 bits and of its
 * compiler; not for callers.
 * RVV 1.0 intrinsics at VLEN = 512.
 *
 * board: riscv64   inputs: 29fbcc769eea3800
 *
 * To check before the first run:
 *   - VLEN is at least 512 (vlenb reads 64 or more): shorter registers do a part of each vector,
 *     silently.
 *   - the compiler has the intrinsics of specification 1.0: Clang 17, GCC 14 or newer.
 *   - team.h: team_core() is a thread's number, team_barrier(count, rank) waits for the threads of
 *     the mask.
 */
#ifndef RISCV64_BOARD_H
#define RISCV64_BOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <riscv_vector.h>
#include "team.h"
#include "riscv64_types.h"

#endif
