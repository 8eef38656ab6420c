# dsp-codegen sha256 82b09adeb4211e289b515a7af26c09b3080b5b6e0edd107cccd44e678bffaa45
# The kernels of FT-M7032 (one cluster): include this file, compile FTM7032_SOURCES with FTM7032_CFLAGS.
# board: ftm7032   inputs: 709209d5dd06f371

FTM7032_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FTM7032_SOURCES := $(sort $(wildcard $(FTM7032_DIR)src/*.c))
FTM7032_EXAMPLES := $(sort $(wildcard $(FTM7032_DIR)examples/*_main.c))
FTM7032_CFLAGS := -I $(FTM7032_DIR)include -ffp-contract=off
