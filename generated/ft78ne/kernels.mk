# dsp-codegen sha256 d132caa4e79eebffc5e0a6ef6195a3cf796c28842e6e00d91e631b36af976339
# The kernels of FT78NE: include this file, compile FT78NE_SOURCES with FT78NE_CFLAGS.
# board: ft78ne   inputs: 1f6843397bcae660

FT78NE_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FT78NE_SOURCES := $(sort $(wildcard $(FT78NE_DIR)src/*.c))
FT78NE_EXAMPLES := $(sort $(wildcard $(FT78NE_DIR)examples/*_main.c))
FT78NE_CFLAGS := -I $(FT78NE_DIR)include
