# dsp-codegen sha256 02c730ea2ef4102302dc047b1788cbe503b028b67899ca7e24efe634edaa7ba9
# The kernels of FT-M7032 (one cluster): include this file, compile FTM7032_SOURCES with FTM7032_CFLAGS.
# board: ftm7032   inputs: 31f528f5d9ef26a3

FTM7032_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FTM7032_SOURCES := $(sort $(wildcard $(FTM7032_DIR)src/*.c))
FTM7032_EXAMPLES := $(sort $(wildcard $(FTM7032_DIR)examples/*_main.c))
FTM7032_CFLAGS := -I $(FTM7032_DIR)include -ffp-contract=off
