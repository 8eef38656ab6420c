/* dsp-codegen sha256 0fce867ef8d63594f0e8ad7a0b7f79f5ededc42c70080115c41c7e5dc7edb030 */
/*
 * mt7004_board.h: what the kernels need of MT7004 and of its compiler; not for callers.
 * Matrix vector C (M3000), 1024-bit vectors.
 *
 * board: mt7004   inputs: e8d04fb934bd303b
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
