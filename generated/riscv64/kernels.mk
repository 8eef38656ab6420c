# dsp-codegen sha256 bfd62ddca0ee077f39d2daadc471c9754e040f8fa2ebb8226a0051270e72c562
# The kernels of RISC-V 64 with vectors of 512 bits: include this file, compile RISCV64_SOURCES with RISCV64_CFLAGS.
# board: riscv64   inputs: 16ede804c8e48708

RISCV64_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
RISCV64_SOURCES := $(sort $(wildcard $(RISCV64_DIR)src/*.c))
RISCV64_EXAMPLES := $(sort $(wildcard $(RISCV64_DIR)examples/*_main.c))
RISCV64_CFLAGS := -I $(RISCV64_DIR)include -march=rv64gcv_zvfh_zvl512b -ffp-contract=off
