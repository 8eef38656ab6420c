/* dsp-codegen sha256 fe996994a0389a0c71bc583cdcb6b93bed49e15976d400023645dea6d99901af */
/*
 * aarch64_types.h: the element types of the kernels' interfaces on AArch64 with Advanced SIMD.
 *
 * board: aarch64   inputs: 0c2246c25d6c25a5
 */
#ifndef AARCH64_TYPES_H
#define AARCH64_TYPES_H

typedef __fp16 half;

#endif
