# dsp-codegen sha256 12657f0cba82d366e9fe8c738dea36d760957e838c61f8fd533a016478637b36
# The kernels of x86-64 with AVX2: include this file, compile HOST_AVX2_SOURCES with HOST_AVX2_CFLAGS.
# board: host_avx2   inputs: 4ce51fa3636d8c10

HOST_AVX2_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
HOST_AVX2_SOURCES := $(sort $(wildcard $(HOST_AVX2_DIR)src/*.c))
HOST_AVX2_EXAMPLES := $(sort $(wildcard $(HOST_AVX2_DIR)examples/*_main.c))
HOST_AVX2_CFLAGS := -I $(HOST_AVX2_DIR)include -mavx2 -mfma -mf16c -ffp-contract=off
