/* dsp-codegen sha256 14ebcaf1e05c7348939fca0a3bd6036ae804c8d9287531a7ec7efc49485a3887 */
/*
 * host_avx512_types.h: the element types of the kernels' interfaces on x86-64 with AVX-512.
 *
 * board: host_avx512   inputs: d9cb2dd0912f3647
 */
#ifndef HOST_AVX512_TYPES_H
#define HOST_AVX512_TYPES_H

__extension__ typedef _Float16 half;

#endif
