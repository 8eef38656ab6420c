/* dsp-codegen sha256 c52480bdbec9b67d8b4fa7f29edfcc36bee5170c79ffd43c775ca40e80eb3d48 */
/*
 * mt3000_board.h: what the kernels need of MT-3000 (one cluster) and of its compiler; not for
 * callers.
 * Matrix vector C (M3000), 1024-bit vectors.
 *
 * board: mt3000   inputs: fec5afcf2f03d3c9
 *
 * To check against the vendor's SDK before the first run:
 *   - vec_vsvbcast_sf2 fills all 32 lanes with one float.
 *   - C's + and - work on vectors (the order of vec_sub's operands is not known); products are
 *     vec_muli, as a compiler may contract C's into FMAs.
 *   - vec_vfrcps32 is good to 8 bits.
 *   - vec_fstdl and vec_fstdh widen the low and the high half, vec_vfsphp16(low, high) undoes them
 *     and keeps half subnormals.
 *   - vec_ld takes a pointer to const, and refuses addresses that are not multiples of 128.
 *   - vector_malloc returns such addresses, and a local of a vector type lies in AM as well.
 *   - the scalar core reads and writes AM (the tail, and element 0 of dloss).
 *   - vector_load, vector_store and dma_p2p move any number of bytes from any address; the status
 *     of the first two is ignored.
 *   - dma_p2p takes a transfer for each operand while others are in flight.
 *   - BARRIER_ID below; core k of a mask is get_core_id() == k.
 *   - floating-point exceptions are masked: unused lanes of a last vector hold old data.
 */
#ifndef MT3000_BOARD_H
#define MT3000_BOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <compiler/m3000.h>
#include "hthread_device.h"
#include "mt3000_types.h"

typedef lvector float lvector_float;
typedef lvector __fp16 lvector_half;

enum { BARRIER_ID = 0 }; /* a guess, 0 to 15: it must be an id that nobody else waits on */

#endif
