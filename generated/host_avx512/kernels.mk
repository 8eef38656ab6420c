# dsp-codegen sha256 6106920beabadcc0e02de43b11c8787a3a935c37cfeac1f2989efe6469fda516
# The kernels of x86-64 with AVX-512: include this file, compile HOST_AVX512_SOURCES with HOST_AVX512_CFLAGS.
# board: host_avx512   inputs: e3ac7b3b59dc00fb

HOST_AVX512_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
HOST_AVX512_SOURCES := $(sort $(wildcard $(HOST_AVX512_DIR)src/*.c))
HOST_AVX512_EXAMPLES := $(sort $(wildcard $(HOST_AVX512_DIR)examples/*_main.c))
HOST_AVX512_CFLAGS := -I $(HOST_AVX512_DIR)include -mavx512f -ffp-contract=off
