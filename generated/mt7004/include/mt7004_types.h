/* dsp-codegen sha256 ad498198fa51409e79b09196427dcb53096cdf881c2cc98bea231be619c1bf19 */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: d071bf4297ef3a3f
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

#include <compiler/m3000.h>

typedef __fp16 half;

#endif
