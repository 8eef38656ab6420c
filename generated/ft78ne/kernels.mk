# dsp-codegen sha256 48a5cb0b979405d2d81e41bd63c55204aa0227f7c57c8e21c8a7a727e3db5fce
# The kernels of FT78NE: include this file, compile FT78NE_SOURCES with FT78NE_CFLAGS.
# board: ft78ne   inputs: 04e9fb5411026171

FT78NE_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FT78NE_SOURCES := $(sort $(wildcard $(FT78NE_DIR)src/*.c))
FT78NE_EXAMPLES := $(sort $(wildcard $(FT78NE_DIR)examples/*_main.c))
FT78NE_CFLAGS := -I $(FT78NE_DIR)include
