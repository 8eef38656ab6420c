# dsp-codegen sha256 4115232b3e2f1260ddfd72668291955f05e65af3de9fff885404245c7df87c41
# The kernels of FT-M7032 (one cluster): include this file, compile FTM7032_SOURCES with FTM7032_CFLAGS.
# board: ftm7032   inputs: 293d227f8a371c96

FTM7032_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FTM7032_SOURCES := $(sort $(wildcard $(FTM7032_DIR)src/*.c))
FTM7032_EXAMPLES := $(sort $(wildcard $(FTM7032_DIR)examples/*_main.c))
FTM7032_CFLAGS := -I $(FTM7032_DIR)include -ffp-contract=off
