/* dsp-codegen sha256 9609204ef7cd89e582cf71e424708cc579a294622442285d6443932aa0d357ae */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: e8d04fb934bd303b
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

#include <compiler/m3000.h>

typedef __fp16 half;

#endif
