/* dsp-codegen sha256 dc4e17e4ea144253b392f120ef51c075ffa5482d003659ba975d6b3942dd361a */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: 33995749ddf42dc5
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

typedef __fp16 half;

#endif
