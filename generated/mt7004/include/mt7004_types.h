/* dsp-codegen sha256 97f2134bbea6a872281ed72c8fb559430571d5d9e58c1f4f54720f3fcf96df35 */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: 874b51c6f6b62ef8
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

typedef __fp16 half;

#endif
