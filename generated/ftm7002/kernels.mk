# dsp-codegen sha256 9937beb7f7bbacc72f5fb8518d9557da2318b248f2477f85141f0a19b88e153b
# The kernels of FT-M7002: include this file, compile FTM7002_SOURCES with FTM7002_CFLAGS.
# board: ftm7002   inputs: 56fe2989233d4977

FTM7002_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FTM7002_SOURCES := $(sort $(wildcard $(FTM7002_DIR)src/*.c))
FTM7002_EXAMPLES := $(sort $(wildcard $(FTM7002_DIR)examples/*_main.c))
FTM7002_CFLAGS := -I $(FTM7002_DIR)include -ffp-contract=off
