/* dsp-codegen sha256 83e7fa0f0807884987c587f1d55da423378f653a29afae5c99e593fecf90af38 */
/*
 * ftm7032_types.h: the element types of the kernels' interfaces on FT-M7032 (one cluster).
 *
 * board: ftm7032   inputs: f6c5c40dc0970ac2
 */
#ifndef FTM7032_TYPES_H
#define FTM7032_TYPES_H

typedef __fp16 half;

#endif
