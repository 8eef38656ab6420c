/* dsp-codegen sha256 b24b4330db44eb0928b20c9fd94df613c8652c03c1d16989560b2e4c971d845e */
/*
 * riscv64_types.h: the element types of the kernels' interfaces on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   inputs: 821c0965c7dd8297
 */
#ifndef RISCV64_TYPES_H
#define RISCV64_TYPES_H

__extension__ typedef _Float16 half;

#endif
