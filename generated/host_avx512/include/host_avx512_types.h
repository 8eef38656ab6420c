/* dsp-codegen sha256 4592d574dbc20f3b58e69bfd1f4b8b86a7f38637a297e14e3d923fed5a88107b */
/*
 * host_avx512_types.h: the element types of the kernels' interfaces on x86-64 with AVX-512.
 *
 * board: host_avx512   inputs: 675388361a91df40
 */
#ifndef HOST_AVX512_TYPES_H
#define HOST_AVX512_TYPES_H

__extension__ typedef _Float16 half;

#endif
