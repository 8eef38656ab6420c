/* dsp-codegen sha256 54305912aeaec384e0fa7650a2900da2fdd201ed471fb2d754d4e6c51f7c78dd */
/*
 * ftm7032_types.h: the element types of the kernels' interfaces on FT-M7032 (one cluster).
 *
 * board: ftm7032   inputs: 31f528f5d9ef26a3
 */
#ifndef FTM7032_TYPES_H
#define FTM7032_TYPES_H

typedef __fp16 half;

#endif
