/* dsp-codegen sha256 1a7c6e77b77e221cf50809c4a83937e6848a7aa553fc58189f9184472eea0c7b */
/*
 * mt3000_types.h: the element types of the kernels' interfaces on MT-3000 (one cluster).
 *
 * board: mt3000   inputs: ff79cd3c30120a68
 */
#ifndef MT3000_TYPES_H
#define MT3000_TYPES_H

typedef __fp16 half;

#endif
