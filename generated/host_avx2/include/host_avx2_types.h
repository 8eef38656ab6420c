/* dsp-codegen sha256 b1033c22ce61973bdb2553cdffa6bc56366e0f9652af19ea639a57a9738a1e4d */
/*
 * host_avx2_types.h: the element types of the kernels' interfaces on x86-64 with AVX2.
 *
 * board: host_avx2   inputs: f3bd9da94cefe6d1
 */
#ifndef HOST_AVX2_TYPES_H
#define HOST_AVX2_TYPES_H

__extension__ typedef _Float16 half;

#endif
