# dsp-codegen sha256 bedac9927ce70ae6404928da4726dc9a595a63f441945d46ac6df979a966eb61
# The kernels of AArch64 with Advanced SIMD: include this file, compile AARCH64_SOURCES with AARCH64_CFLAGS.
# board: aarch64   inputs: 0c2246c25d6c25a5

AARCH64_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
AARCH64_SOURCES := $(sort $(wildcard $(AARCH64_DIR)src/*.c))
AARCH64_EXAMPLES := $(sort $(wildcard $(AARCH64_DIR)examples/*_main.c))
AARCH64_CFLAGS := -I $(AARCH64_DIR)include -ffp-contract=off
