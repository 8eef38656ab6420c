/* dsp-codegen sha256 e7dc8c04f8dbb830ae2ae71db8ef2ff5ed1e60626311f60e9326db9ec9a4c5ef */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: 335e541987692f57
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

typedef __fp16 half;

#endif
