# dsp-codegen sha256 63e5b5d1056f0ffce04117e35fe097fc633395020cd58909446e51a4cc70025c
# The kernels of x86-64 with AVX-512: include this file, compile HOST_AVX512_SOURCES with HOST_AVX512_CFLAGS.
# board: host_avx512   inputs: 675388361a91df40

HOST_AVX512_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
HOST_AVX512_SOURCES := $(sort $(wildcard $(HOST_AVX512_DIR)src/*.c))
HOST_AVX512_EXAMPLES := $(sort $(wildcard $(HOST_AVX512_DIR)examples/*_main.c))
HOST_AVX512_CFLAGS := -I $(HOST_AVX512_DIR)include -mavx512f -ffp-contract=off
