/* dsp-codegen sha256 44ee31aa0129d791cd91daa9abe307afc026dbd458b0f79c8031650954ffe4e9 */
/*
 * aarch64_types.h: the element types of the kernels' interfaces on AArch64 with Advanced SIMD.
 *
 * board: aarch64   inputs: 5a25441ac8567502
 */
#ifndef AARCH64_TYPES_H
#define AARCH64_TYPES_H

typedef __fp16 half;

#endif
