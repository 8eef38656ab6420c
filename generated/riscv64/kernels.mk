# dsp-codegen sha256 e6ecb733f1f300e0bea675b261fddd27797c145ad393102e9ab6d53af156fb31
# The kernels of RISC-V 64 with vectors of 512 bits: include this file, compile RISCV64_SOURCES with RISCV64_CFLAGS.
# board: riscv64   inputs: 706bb836ce7c9d9c

RISCV64_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
RISCV64_SOURCES := $(sort $(wildcard $(RISCV64_DIR)src/*.c))
RISCV64_EXAMPLES := $(sort $(wildcard $(RISCV64_DIR)examples/*_main.c))
RISCV64_CFLAGS := -I $(RISCV64_DIR)include -march=rv64gcv_zvfh_zvl512b -ffp-contract=off
