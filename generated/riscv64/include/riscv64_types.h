/* dsp-codegen sha256 ca5e1c9483824e332ab2ba9d95820ab360ca26e7e6fa7133aec1cb3c6f11518c */
/*
 * riscv64_types.h: the element types of the kernels' interfaces on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   inputs: 706bb836ce7c9d9c
 */
#ifndef RISCV64_TYPES_H
#define RISCV64_TYPES_H

__extension__ typedef _Float16 half;

#endif
