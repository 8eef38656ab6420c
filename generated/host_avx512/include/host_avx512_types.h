/* dsp-codegen sha256 020e68ddcfcbb75c716440d4083be10e5a5e384e86c9adcc870e1dffcfc859e8 */
/*
 * host_avx512_types.h: the element types of the kernels' interfaces on x86-64 with AVX-512.
 *
 * board: host_avx512   inputs: c81220ad62561fd5
 */
#ifndef HOST_AVX512_TYPES_H
#define HOST_AVX512_TYPES_H

__extension__ typedef _Float16 half;

#endif
