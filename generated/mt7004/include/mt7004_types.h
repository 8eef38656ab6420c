/* dsp-codegen sha256 22551f0ac76cc6987715e64dd8410d0c6933a507f5943f596a5dcacede980e0a */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: 35351828a77bcadf
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

typedef __fp16 half;

#endif
