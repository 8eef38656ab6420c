/* dsp-codegen sha256 80513073ced3ceedbbcfc0eecd6c8b17339c87a296904e6d1796279a1dab325c */
/*
 * ftm7032_types.h: the element types of the kernels' interfaces on FT-M7032 (one cluster).
 *
 * board: ftm7032   inputs: dfd86d134d95c6ca
 */
#ifndef FTM7032_TYPES_H
#define FTM7032_TYPES_H

typedef __fp16 half;

#endif
