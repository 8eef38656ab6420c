# dsp-codegen sha256 642ab7b7b954e7f00d01875a08fffc6194f84bc2dc41f6beaf16865f7c49ca4b
# The kernels of AArch64 with Advanced SIMD: include this file, compile AARCH64_SOURCES with AARCH64_CFLAGS.
# board: aarch64   inputs: 5a25441ac8567502

AARCH64_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
AARCH64_SOURCES := $(sort $(wildcard $(AARCH64_DIR)src/*.c))
AARCH64_EXAMPLES := $(sort $(wildcard $(AARCH64_DIR)examples/*_main.c))
AARCH64_CFLAGS := -I $(AARCH64_DIR)include -ffp-contract=off
