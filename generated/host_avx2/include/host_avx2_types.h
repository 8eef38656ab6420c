/* dsp-codegen sha256 70b13d9230d0aaad933fe2ed4aa0a204696558ec42ea59694c4e01284b24584e */
/*
 * host_avx2_types.h: the element types of the kernels' interfaces on x86-64 with AVX2.
 *
 * board: host_avx2   inputs: 4ce51fa3636d8c10
 */
#ifndef HOST_AVX2_TYPES_H
#define HOST_AVX2_TYPES_H

__extension__ typedef _Float16 half;

#endif
