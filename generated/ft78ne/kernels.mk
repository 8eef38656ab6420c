# dsp-codegen sha256 9119fd65c48d85b88efd225335cfa5e2f887b6302b4b8aec2f994ef1b1092ae2
# The kernels of FT78NE: include this file, compile FT78NE_SOURCES with FT78NE_CFLAGS.
# board: ft78ne   inputs: 4af8966ffeb5962c

FT78NE_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FT78NE_SOURCES := $(sort $(wildcard $(FT78NE_DIR)src/*.c))
FT78NE_EXAMPLES := $(sort $(wildcard $(FT78NE_DIR)examples/*_main.c))
FT78NE_CFLAGS := -I $(FT78NE_DIR)include
