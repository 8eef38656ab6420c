/* dsp-codegen sha256 3d36c798954dc7d1e54426303e7d28dc55af4c05d95345832792158e59665d0a */
/*
 * mt3000_types.h: the element types of the kernels' interfaces on MT-3000 (one cluster).
 *
 * board: mt3000   inputs: 42f778ff24fbad07
 */
#ifndef MT3000_TYPES_H
#define MT3000_TYPES_H

typedef __fp16 half;

#endif
