/* dsp-codegen sha256 d7cedabbaa95ed13d8344713f7c3d8bff64a2fab79b14b4b548806c5de47d66e */
/*
 * host_avx512_types.h: the element types of the kernels' interfaces on x86-64 with AVX-512.
 *
 * board: host_avx512   inputs: e3ac7b3b59dc00fb
 */
#ifndef HOST_AVX512_TYPES_H
#define HOST_AVX512_TYPES_H

__extension__ typedef _Float16 half;

#endif
