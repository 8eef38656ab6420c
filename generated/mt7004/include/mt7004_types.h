/* dsp-codegen sha256 24baa06853e18033b2c98960a75495dbdfe20318051ff029fc75fe5833952e4b */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: ef6d20ec8df650cf
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

typedef __fp16 half;

#endif
