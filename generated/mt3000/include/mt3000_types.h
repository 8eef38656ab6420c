/* dsp-codegen sha256 af9fa9fe65e575da992284458a0f8f3d6010f2d58b0afa92fe0ea91ec177a122 */
/*
 * mt3000_types.h: the element types of the kernels' interfaces on MT-3000 (one cluster).
 *
 * board: mt3000   inputs: fec5afcf2f03d3c9
 */
#ifndef MT3000_TYPES_H
#define MT3000_TYPES_H

typedef __fp16 half;

#endif
