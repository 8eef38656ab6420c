/* dsp-codegen sha256 88277fe1d2074869b5f689063d96a7583800edf98f952ffd1a7d72c2b41f34c2 */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: d777c5b55f1c283f
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

typedef __fp16 half;

#endif
