/* dsp-codegen sha256 6720fd5cdcc6307581aa98f96bdf35ca72b7a5968428a7bf13c6b519aecaf739 */
/*
 * riscv64_types.h: the element types of the kernels' interfaces on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   inputs: 29fbcc769eea3800
 */
#ifndef RISCV64_TYPES_H
#define RISCV64_TYPES_H

__extension__ typedef _Float16 half;

#endif
