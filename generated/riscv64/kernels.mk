# dsp-codegen sha256 2e5f375f6d24da3cb6ac5f9c8b0357292b2bf3a9e0eeffb3371ad900935e55d6
# The kernels of RISC-V 64 with vectors of 512 bits: include this file, compile RISCV64_SOURCES with RISCV64_CFLAGS.
# board: riscv64   inputs: 821c0965c7dd8297

RISCV64_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
RISCV64_SOURCES := $(sort $(wildcard $(RISCV64_DIR)src/*.c))
RISCV64_EXAMPLES := $(sort $(wildcard $(RISCV64_DIR)examples/*_main.c))
RISCV64_CFLAGS := -I $(RISCV64_DIR)include -march=rv64gcv_zvfh_zvl512b -ffp-contract=off
