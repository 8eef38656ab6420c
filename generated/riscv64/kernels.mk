# dsp-codegen sha256 58a57b5c06b94aa78b12e6a7bb891d854c29d77f3afdf7af1a7bf89a5e690489
# The kernels of RISC-V 64 with vectors of 512 bits: include this file, compile RISCV64_SOURCES with RISCV64_CFLAGS.
# board: riscv64   inputs: 418a0a3f52334c33

RISCV64_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
RISCV64_SOURCES := $(sort $(wildcard $(RISCV64_DIR)src/*.c))
RISCV64_EXAMPLES := $(sort $(wildcard $(RISCV64_DIR)examples/*_main.c))
RISCV64_CFLAGS := -I $(RISCV64_DIR)include -march=rv64gcv_zvfh_zvl512b -ffp-contract=off
