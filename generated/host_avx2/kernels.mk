# dsp-codegen sha256 d54a566cea904eed8d2e43838e7df1fd6fe6b41b886a51b2f5325f65150331bb
# The kernels of x86-64 with AVX2: include this file, compile HOST_AVX2_SOURCES with HOST_AVX2_CFLAGS.
# board: host_avx2   inputs: 6c496034f93b9424

HOST_AVX2_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
HOST_AVX2_SOURCES := $(sort $(wildcard $(HOST_AVX2_DIR)src/*.c))
HOST_AVX2_EXAMPLES := $(sort $(wildcard $(HOST_AVX2_DIR)examples/*_main.c))
HOST_AVX2_CFLAGS := -I $(HOST_AVX2_DIR)include -mavx2 -mfma -mf16c -ffp-contract=off
