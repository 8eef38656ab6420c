# dsp-codegen sha256 b1035868a89a421331efd4f28061a428568b149d0fe5e36e04b9b7d32e46724d
# The kernels of AArch64 with Advanced SIMD: include this file, compile AARCH64_SOURCES with AARCH64_CFLAGS.
# board: aarch64   inputs: 860176deb387620b

AARCH64_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
AARCH64_SOURCES := $(sort $(wildcard $(AARCH64_DIR)src/*.c))
AARCH64_EXAMPLES := $(sort $(wildcard $(AARCH64_DIR)examples/*_main.c))
AARCH64_CFLAGS := -I $(AARCH64_DIR)include -ffp-contract=off
