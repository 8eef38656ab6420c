# dsp-codegen sha256 b67a4d4185982819d462a895ff04b4644cd0faa5bd9debd38bc1237f8fdfd32e
# The kernels of FT-M7002: include this file, compile FTM7002_SOURCES with FTM7002_CFLAGS.
# board: ftm7002   inputs: 6e07c4d1f90ff38b

FTM7002_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FTM7002_SOURCES := $(sort $(wildcard $(FTM7002_DIR)src/*.c))
FTM7002_EXAMPLES := $(sort $(wildcard $(FTM7002_DIR)examples/*_main.c))
FTM7002_CFLAGS := -I $(FTM7002_DIR)include -ffp-contract=off
