/* dsp-codegen sha256 40b99c38c3d0c103a78cb84fec41ba0561b1b48044b1eb148b583c48aab5ec48 */
/*
 * mt7004_board.h: what the kernels need of MT7004 and of its compiler; not for callers.
 * Matrix vector C (M3000), 1024-bit vectors.
 *
 * board: mt7004   inputs: d071bf4297ef3a3f
 */
#ifndef MT7004_BOARD_H
#define MT7004_BOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <compiler/m3000.h>
#include "hthread_device.h"
#include "mt7004_types.h"

typedef lvector float lvector_float;
typedef lvector __fp16 lvector_half;

#endif
