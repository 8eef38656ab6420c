/* dsp-codegen sha256 77804d437bfd26c785c8d7c21a2683121c35624ed9709c16358fa877efb29872 */
/*
 * riscv64_types.h: the element types of the kernels' interfaces on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   inputs: 16ede804c8e48708
 */
#ifndef RISCV64_TYPES_H
#define RISCV64_TYPES_H

__extension__ typedef _Float16 half;

#endif
