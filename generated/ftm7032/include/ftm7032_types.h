/* dsp-codegen sha256 df1368c420cd4cde60799fa07198e8ccaef8f6877dbf3e9c5a6f042f26d41bd9 */
/*
 * ftm7032_types.h: the element types of the kernels' interfaces on FT-M7032 (one cluster).
 *
 * board: ftm7032   inputs: 00bf96407adaff28
 */
#ifndef FTM7032_TYPES_H
#define FTM7032_TYPES_H

typedef __fp16 half;

#endif
