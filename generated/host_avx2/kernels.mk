# dsp-codegen sha256 01c46c87b84ee1d14367b87dbeaeb380ab318df0e280053a8961be9e161efc63
# The kernels of x86-64 with AVX2: include this file, compile HOST_AVX2_SOURCES with HOST_AVX2_CFLAGS.
# board: host_avx2   inputs: 5feeeb9b052e71dd

HOST_AVX2_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
HOST_AVX2_SOURCES := $(sort $(wildcard $(HOST_AVX2_DIR)src/*.c))
HOST_AVX2_EXAMPLES := $(sort $(wildcard $(HOST_AVX2_DIR)examples/*_main.c))
HOST_AVX2_CFLAGS := -I $(HOST_AVX2_DIR)include -mavx2 -mfma -mf16c -ffp-contract=off
