/* dsp-codegen sha256 59adeb02c79c4ea9b445ec956ff03100dca529bfb3be9d4f3c281607b5db0975 */
/*
 * aarch64_types.h: the element types of the kernels' interfaces on AArch64 with Advanced SIMD.
 *
 * board: aarch64   inputs: dcb546cb4f6bd70a
 */
#ifndef AARCH64_TYPES_H
#define AARCH64_TYPES_H

typedef __fp16 half;

#endif
