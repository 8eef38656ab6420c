# dsp-codegen sha256 abf02ac886d2b4ba65171f8cf27ae2c86218f5a5292f348883f3bce7c418e647
# The kernels of AArch64 with Advanced SIMD: include this file, compile AARCH64_SOURCES with AARCH64_CFLAGS.
# board: aarch64   inputs: 1b8d42f7b54abcb8

AARCH64_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
AARCH64_SOURCES := $(sort $(wildcard $(AARCH64_DIR)src/*.c))
AARCH64_EXAMPLES := $(sort $(wildcard $(AARCH64_DIR)examples/*_main.c))
AARCH64_CFLAGS := -I $(AARCH64_DIR)include -ffp-contract=off
