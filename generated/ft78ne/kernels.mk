# dsp-codegen sha256 859e53e30e2377a501f017f60d8e2ac49b4f2af05d64b63dc55aaf6ffb246de0
# The kernels of FT78NE: include this file, compile FT78NE_SOURCES with FT78NE_CFLAGS.
# board: ft78ne   inputs: a808692880a1824a

FT78NE_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FT78NE_SOURCES := $(sort $(wildcard $(FT78NE_DIR)src/*.c))
FT78NE_EXAMPLES := $(sort $(wildcard $(FT78NE_DIR)examples/*_main.c))
FT78NE_CFLAGS := -I $(FT78NE_DIR)include
