# dsp-codegen sha256 bae47dfcebbccf3db9efdc4c2d606ebf443bfa75f9a4a3056bf17e087a1bb751
# The kernels of x86-64 with AVX-512: include this file, compile HOST_AVX512_SOURCES with HOST_AVX512_CFLAGS.
# board: host_avx512   inputs: d9cb2dd0912f3647

HOST_AVX512_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
HOST_AVX512_SOURCES := $(sort $(wildcard $(HOST_AVX512_DIR)src/*.c))
HOST_AVX512_EXAMPLES := $(sort $(wildcard $(HOST_AVX512_DIR)examples/*_main.c))
HOST_AVX512_CFLAGS := -I $(HOST_AVX512_DIR)include -mavx512f -ffp-contract=off
