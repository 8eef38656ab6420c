/* dsp-codegen sha256 1f7bfb9900b536b6977cdba260d8571cf10b75855793a42524fb323e979808be */
/*
 * ftm7032_types.h: the element types of the kernels' interfaces on FT-M7032 (one cluster).
 *
 * board: ftm7032   inputs: 683f92b939439cfb
 */
#ifndef FTM7032_TYPES_H
#define FTM7032_TYPES_H

typedef __fp16 half;

#endif
