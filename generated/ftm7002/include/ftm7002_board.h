/* dsp-codegen sha256 7b5d41bed1c72f4e307b8427a37d571f18e9b598793742f8bc0e45cb8288bc20 */
/*
 * ftm7002_board.h: what the kernels need of FT-M7002 and of its compiler; not for callers.
 * Matrix vector C (M7002), 512-bit vectors.
 *
 * board: ftm7002   inputs: 1d186b62a4f7850e
 *
 * To check against the vendor's SDK before the first run:
 *   - m7002_barrier below: write it, or name the SDK's barrier in the dialect file.
 *   - vec_vfrcps32 is how the compiler names VFRCPS32, and it is good to 8 bits.
 *   - vec_ld takes a pointer to const; it takes any address of a float in AM.
 *   - the scalar core reads and writes AM (the tail, and element 0 of dloss).
 *   - M7002_datatrans moves any number of bytes from any address, and returns when they are there.
 *   - WORK_AREA below: each core sees its own AM there, and nothing else uses it.
 *   - core k of a mask is getCoreId() == k.
 *   - the kernels are entered with all lanes on (mov_to_vlr(0xffff)); they never switch one off.
 *   - floating-point exceptions are masked: unused lanes of a last vector hold old data.
 */
#ifndef FTM7002_BOARD_H
#define FTM7002_BOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "M7002.h"

typedef vector float vector_float;

enum { WORK_AREA = 0x40000000 }; /* the start of AM, as each core sees its own */

/*
 * To be written for this board. Returns when the `count` cores of the mask have called it; `rank`
 * numbers them from 0. The SDK's barrier is not known.
 */
void m7002_barrier(int count, int rank);

#endif
