/* dsp-codegen sha256 4d44a8290a580afe9ba9d650b34b0b13b85ee7e576c2b218cc3b1ef83c040f62 */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: ce5da23e3874b336
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

typedef __fp16 half;

#endif
