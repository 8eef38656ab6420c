/* dsp-codegen sha256 5caf359668b06b3e19e20cf9271d5cde2b9ad20fbae110f269f02b33ad53d0ec */
/*
 * aarch64_types.h: the element types of the kernels' interfaces on AArch64 with Advanced SIMD.
 *
 * board: aarch64   inputs: 860176deb387620b
 */
#ifndef AARCH64_TYPES_H
#define AARCH64_TYPES_H

typedef __fp16 half;

#endif
