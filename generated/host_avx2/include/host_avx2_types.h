/* dsp-codegen sha256 3349221d581e590b3e7a99827740ffde828a9af30d84b14d5c0f5a3b2359ae53 */
/*
 * host_avx2_types.h: the element types of the kernels' interfaces on x86-64 with AVX2.
 *
 * board: host_avx2   inputs: d82306cdfd5f9912
 */
#ifndef HOST_AVX2_TYPES_H
#define HOST_AVX2_TYPES_H

__extension__ typedef _Float16 half;

#endif
