# dsp-codegen sha256 284941620ee415699680f1e5b5d06fb8419aa134dac5c90a456c3dcc83a80343
# The kernels of FT78NE: include this file, compile FT78NE_SOURCES with FT78NE_CFLAGS.
# board: ft78ne   inputs: 6003ee2ae274030c

FT78NE_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FT78NE_SOURCES := $(sort $(wildcard $(FT78NE_DIR)src/*.c))
FT78NE_EXAMPLES := $(sort $(wildcard $(FT78NE_DIR)examples/*_main.c))
FT78NE_CFLAGS := -I $(FT78NE_DIR)include
