# dsp-codegen sha256 a20a5968142bbb36968aa0e53e1a3fd4a7a5b75d445df9cca2ad9f3bb43e5e3f
# The kernels of FT-M7002: include this file, compile FTM7002_SOURCES with FTM7002_CFLAGS.
# board: ftm7002   inputs: 1d186b62a4f7850e

FTM7002_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FTM7002_SOURCES := $(sort $(wildcard $(FTM7002_DIR)src/*.c))
FTM7002_EXAMPLES := $(sort $(wildcard $(FTM7002_DIR)examples/*_main.c))
FTM7002_CFLAGS := -I $(FTM7002_DIR)include -ffp-contract=off
