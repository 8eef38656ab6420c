/* dsp-codegen sha256 835d3c05f48b038663d0c06f2f0c198042fb37d9fe536573a59aa91781450823 */
/*
 * host_avx2_types.h: the element types of the kernels' interfaces on x86-64 with AVX2.
 *
 * board: host_avx2   inputs: 6c496034f93b9424
 */
#ifndef HOST_AVX2_TYPES_H
#define HOST_AVX2_TYPES_H

__extension__ typedef _Float16 half;

#endif
