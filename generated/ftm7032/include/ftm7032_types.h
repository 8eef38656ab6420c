/* dsp-codegen sha256 500027d82347fd5702fb697a763fd2c7bd8699bf87f52bc7a9463520c1944d58 */
/*
 * ftm7032_types.h: the element types of the kernels' interfaces on FT-M7032 (one cluster).
 *
 * board: ftm7032   inputs: 293d227f8a371c96
 */
#ifndef FTM7032_TYPES_H
#define FTM7032_TYPES_H

typedef __fp16 half;

#endif
