/* dsp-codegen sha256 b40ffaf381200f44693a4d9a93d3344ed7efb108ec7551e2b309e4c52b1eb7bb */
/*
 * ftm7032_types.h: the element types of the kernels' interfaces on FT-M7032 (one cluster).
 *
 * board: ftm7032   inputs: e038875146e286ed
 */
#ifndef FTM7032_TYPES_H
#define FTM7032_TYPES_H

typedef __fp16 half;

#endif
