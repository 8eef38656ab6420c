/* dsp-codegen sha256 f934029ba5d95197769d33a37d1112bca64b05fbb2cb59700ab0de4ab8538d2f */
/*
 * ftm7032_types.h: the element types of the kernels' interfaces on FT-M7032 (one cluster).
 *
 * board: ftm7032   inputs: 0f70dba7a0d04af2
 */
#ifndef FTM7032_TYPES_H
#define FTM7032_TYPES_H

typedef __fp16 half;

#endif
