# dsp-codegen sha256 1942578d4c82d11c55a95f6e395f9447baf8cbc98b2f1e48e520b94e10783685
# The kernels of FT-M7032 (one cluster): include this file, compile FTM7032_SOURCES with FTM7032_CFLAGS.
# board: ftm7032   inputs: dfd86d134d95c6ca

FTM7032_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FTM7032_SOURCES := $(sort $(wildcard $(FTM7032_DIR)src/*.c))
FTM7032_EXAMPLES := $(sort $(wildcard $(FTM7032_DIR)examples/*_main.c))
FTM7032_CFLAGS := -I $(FTM7032_DIR)include -ffp-contract=off
