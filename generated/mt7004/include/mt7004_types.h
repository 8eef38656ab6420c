/* dsp-codegen sha256 47809d34b881f7ed1f554cad002c8becea6c9b6b6de0434f851d945f92267f40 */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: 089cedc5b80650ec
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

typedef __fp16 half;

#endif
