/* dsp-codegen sha256 3aa357ea41b5c1d1cef689a9e469cd35aa9c87f9cc22d9292965a7c68fef4e64 */
/*
 * riscv64_types.h: the element types of the kernels' interfaces on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   inputs: 418a0a3f52334c33
 */
#ifndef RISCV64_TYPES_H
#define RISCV64_TYPES_H

__extension__ typedef _Float16 half;

#endif
