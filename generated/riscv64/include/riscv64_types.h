/* dsp-codegen sha256 b0873c9016071b7dd84f572fbf785a3d294008e8826b2abcd352cc5b0f7f91c1 */
/*
 * riscv64_types.h: the element types of the kernels' interfaces on RISC-V 64 with vectors of 512
 * bits.
 *
 * board: riscv64   inputs: 29fbcc769eea3800
 */
#ifndef RISCV64_TYPES_H
#define RISCV64_TYPES_H

__extension__ typedef _Float16 half;

#endif
