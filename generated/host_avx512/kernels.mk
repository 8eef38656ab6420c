# dsp-codegen sha256 78f084e73ec5107f0777ae40aee4951ccd0d74d5f49956e3dd0244b509a79505
# The kernels of x86-64 with AVX-512: include this file, compile HOST_AVX512_SOURCES with HOST_AVX512_CFLAGS.
# board: host_avx512   inputs: c81220ad62561fd5

HOST_AVX512_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
HOST_AVX512_SOURCES := $(sort $(wildcard $(HOST_AVX512_DIR)src/*.c))
HOST_AVX512_EXAMPLES := $(sort $(wildcard $(HOST_AVX512_DIR)examples/*_main.c))
HOST_AVX512_CFLAGS := -I $(HOST_AVX512_DIR)include -mavx512f -ffp-contract=off
