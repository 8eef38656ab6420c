/* dsp-codegen sha256 01123bd0ca44128dcd498cf8d623ab5987827088e5b6bf5e500dcbb32674e1fa */
/*
 * mt3000_types.h: the element types of the kernels' interfaces on MT-3000 (one cluster).
 *
 * board: mt3000   inputs: 9d83ac7be0d237f3
 */
#ifndef MT3000_TYPES_H
#define MT3000_TYPES_H

typedef __fp16 half;

#endif
