# dsp-codegen sha256 b7e2f3e3d401cf7aaabc056da6398d7fdc604e67555a5d59128184cb3747e8f0
# The kernels of x86-64 with AVX2: include this file, compile HOST_AVX2_SOURCES with HOST_AVX2_CFLAGS.
# board: host_avx2   inputs: f3bd9da94cefe6d1

HOST_AVX2_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
HOST_AVX2_SOURCES := $(sort $(wildcard $(HOST_AVX2_DIR)src/*.c))
HOST_AVX2_EXAMPLES := $(sort $(wildcard $(HOST_AVX2_DIR)examples/*_main.c))
HOST_AVX2_CFLAGS := -I $(HOST_AVX2_DIR)include -mavx2 -mfma -mf16c -ffp-contract=off
