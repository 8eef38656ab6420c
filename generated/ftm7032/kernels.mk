# dsp-codegen sha256 de6fb6f37d6354a6e79da8b2933e07a445da1642c7603bbcda4a1337ba24a73b
# The kernels of FT-M7032 (one cluster): include this file, compile FTM7032_SOURCES with FTM7032_CFLAGS.
# board: ftm7032   inputs: 683f92b939439cfb

FTM7032_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FTM7032_SOURCES := $(sort $(wildcard $(FTM7032_DIR)src/*.c))
FTM7032_EXAMPLES := $(sort $(wildcard $(FTM7032_DIR)examples/*_main.c))
FTM7032_CFLAGS := -I $(FTM7032_DIR)include -ffp-contract=off
