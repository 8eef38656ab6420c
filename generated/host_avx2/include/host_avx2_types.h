/* dsp-codegen sha256 523c3a8d8bfe8247542f039ce58d05c5bf64078819f10ac739ac601d276470e2 */
/*
 * host_avx2_types.h: the element types of the kernels' interfaces on x86-64 with AVX2.
 *
 * board: host_avx2   inputs: fc2dfaa36ac9e867
 */
#ifndef HOST_AVX2_TYPES_H
#define HOST_AVX2_TYPES_H

__extension__ typedef _Float16 half;

#endif
