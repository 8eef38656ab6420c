/* dsp-codegen sha256 2d5b67d4097222458b2587f33bb36566a2ab5a85acca444327a9b96add49e7d5 */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: ef4853151b75c6a4
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

typedef __fp16 half;

#endif
