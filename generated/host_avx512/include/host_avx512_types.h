/* dsp-codegen sha256 4fdf0088eb758a782f7eaeef8afe632b07a9ac92243bf4cc766c9e9da0fc23ae */
/*
 * host_avx512_types.h: the element types of the kernels' interfaces on x86-64 with AVX-512.
 *
 * board: host_avx512   inputs: 3fafc797f1e28660
 */
#ifndef HOST_AVX512_TYPES_H
#define HOST_AVX512_TYPES_H

__extension__ typedef _Float16 half;

#endif
