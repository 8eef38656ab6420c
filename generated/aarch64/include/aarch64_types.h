/* dsp-codegen sha256 f1def2be769409b83a92d642aaea636908c3b45bb47e23a85c33aa0b82ec0171 */
/*
 * aarch64_types.h: the element types of the kernels' interfaces on AArch64 with Advanced SIMD.
 *
 * board: aarch64   inputs: 1b8d42f7b54abcb8
 */
#ifndef AARCH64_TYPES_H
#define AARCH64_TYPES_H

typedef __fp16 half;

#endif
