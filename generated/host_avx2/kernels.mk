# dsp-codegen sha256 71efd7324e40e0b509dbe7e2a95847fc30c4e49cc0d9d785fe78eced195db738
# The kernels of x86-64 with AVX2: include this file, compile HOST_AVX2_SOURCES with HOST_AVX2_CFLAGS.
# board: host_avx2   inputs: fc2dfaa36ac9e867

HOST_AVX2_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
HOST_AVX2_SOURCES := $(sort $(wildcard $(HOST_AVX2_DIR)src/*.c))
HOST_AVX2_EXAMPLES := $(sort $(wildcard $(HOST_AVX2_DIR)examples/*_main.c))
HOST_AVX2_CFLAGS := -I $(HOST_AVX2_DIR)include -mavx2 -mfma -mf16c -ffp-contract=off
