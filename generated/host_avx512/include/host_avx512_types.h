/* dsp-codegen sha256 d5aaf8cc0b5f83f7f6bd81f05fd5791c85bd8d236035d35797a4670c89e43fbf */
/*
 * host_avx512_types.h: the element types of the kernels' interfaces on x86-64 with AVX-512.
 *
 * board: host_avx512   inputs: 53766f6688411d12
 */
#ifndef HOST_AVX512_TYPES_H
#define HOST_AVX512_TYPES_H

__extension__ typedef _Float16 half;

#endif
