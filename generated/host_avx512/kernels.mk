# dsp-codegen sha256 33b9268ad8295801713ec21f46397366c1a4c29635148efc79bfd81d77724f1b
# The kernels of x86-64 with AVX-512: include this file, compile HOST_AVX512_SOURCES with HOST_AVX512_CFLAGS.
# board: host_avx512   inputs: 3fafc797f1e28660

HOST_AVX512_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
HOST_AVX512_SOURCES := $(sort $(wildcard $(HOST_AVX512_DIR)src/*.c))
HOST_AVX512_EXAMPLES := $(sort $(wildcard $(HOST_AVX512_DIR)examples/*_main.c))
HOST_AVX512_CFLAGS := -I $(HOST_AVX512_DIR)include -mavx512f -ffp-contract=off
