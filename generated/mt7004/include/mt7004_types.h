/* dsp-codegen sha256 34aede5deadc73c237e2a913bfbb6f30744063ae63ee4581cd87dd2dfc85937a */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: b8dc6ddccb19b1d0
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

typedef __fp16 half;

#endif
