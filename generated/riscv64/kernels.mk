# dsp-codegen sha256 5dfae6c76c68da4d11e20d8d7f6f914be78f371b62185f964aa6989d2f636051
# The kernels of RISC-V 64 with vectors of 512 bits: include this file, compile RISCV64_SOURCES with RISCV64_CFLAGS.
# board: riscv64   inputs: 29fbcc769eea3800

RISCV64_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
RISCV64_SOURCES := $(sort $(wildcard $(RISCV64_DIR)src/*.c))
RISCV64_EXAMPLES := $(sort $(wildcard $(RISCV64_DIR)examples/*_main.c))
RISCV64_CFLAGS := -I $(RISCV64_DIR)include -march=rv64gcv_zvfh_zvl512b -ffp-contract=off
