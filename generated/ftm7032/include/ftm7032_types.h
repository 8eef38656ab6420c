/* dsp-codegen sha256 e09a68f00e05db2ef02530cac8fb00c587a5a7b7e10dd2dba30e2ebb348c7603 */
/*
 * ftm7032_types.h: the element types of the kernels' interfaces on FT-M7032 (one cluster).
 *
 * board: ftm7032   inputs: 78a865e5ab503260
 */
#ifndef FTM7032_TYPES_H
#define FTM7032_TYPES_H

typedef __fp16 half;

#endif
