/* dsp-codegen sha256 977a812c88e63ac4e3a22b5c2c6f498621889a46ef2962598452a2b9a36899ca */
/*
 * ftm7032_types.h: the element types of the kernels' interfaces on FT-M7032 (one cluster).
 *
 * board: ftm7032   inputs: 3ddc43e9441c9abe
 */
#ifndef FTM7032_TYPES_H
#define FTM7032_TYPES_H

typedef __fp16 half;

#endif
