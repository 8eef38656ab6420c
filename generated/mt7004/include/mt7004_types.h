/* dsp-codegen sha256 4a079b7925fea7f9da44c9befa6f79c8761e19d5413ec278337892b0122ee188 */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: ac71324131f23098
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

typedef __fp16 half;

#endif
