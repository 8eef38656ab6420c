/* dsp-codegen sha256 3e22e4348d377d3d3e9d55e62732ae50729f51aebf17c032a274c35a19cb92f0 */
/*
 * host_avx2_types.h: the element types of the kernels' interfaces on x86-64 with AVX2.
 *
 * board: host_avx2   inputs: 5feeeb9b052e71dd
 */
#ifndef HOST_AVX2_TYPES_H
#define HOST_AVX2_TYPES_H

__extension__ typedef _Float16 half;

#endif
