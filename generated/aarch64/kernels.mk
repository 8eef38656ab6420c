# dsp-codegen sha256 0100a65026dc2e163c702263990a840486d73e9abb99acb5bfc9f4e32972695a
# The kernels of AArch64 with Advanced SIMD: include this file, compile AARCH64_SOURCES with AARCH64_CFLAGS.
# board: aarch64   inputs: dcb546cb4f6bd70a

AARCH64_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
AARCH64_SOURCES := $(sort $(wildcard $(AARCH64_DIR)src/*.c))
AARCH64_EXAMPLES := $(sort $(wildcard $(AARCH64_DIR)examples/*_main.c))
AARCH64_CFLAGS := -I $(AARCH64_DIR)include -ffp-contract=off
