# dsp-codegen sha256 aa37392fefc7f7640d6d6fe8283a0740bc13a2bd3056adbb72b422c03f7da09c
# The kernels of FT-M7002: include this file, compile FTM7002_SOURCES with FTM7002_CFLAGS.
# board: ftm7002   inputs: 4a16372ccae8655c

FTM7002_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FTM7002_SOURCES := $(sort $(wildcard $(FTM7002_DIR)src/*.c))
FTM7002_EXAMPLES := $(sort $(wildcard $(FTM7002_DIR)examples/*_main.c))
FTM7002_CFLAGS := -I $(FTM7002_DIR)include -ffp-contract=off
