# dsp-codegen sha256 f2b4511fa349020d5337f3891c109b630f561fcc2061bc14867f423dd3a33915
# The kernels of FT-M7002: include this file, compile FTM7002_SOURCES with FTM7002_CFLAGS.
# board: ftm7002   inputs: 33cba1a0b4819f39

FTM7002_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FTM7002_SOURCES := $(sort $(wildcard $(FTM7002_DIR)src/*.c))
FTM7002_EXAMPLES := $(sort $(wildcard $(FTM7002_DIR)examples/*_main.c))
FTM7002_CFLAGS := -I $(FTM7002_DIR)include -ffp-contract=off
