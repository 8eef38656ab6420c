# dsp-codegen sha256 af26a228da4da1aeeccc8de6690a6e64285c9fd97b1f832d005c929d1a72ad37
# The kernels of FT78NE: include this file, compile FT78NE_SOURCES with -I $(FT78NE_INCLUDE).
# board: ft78ne   inputs: 12adc6b3c3c51469

FT78NE_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FT78NE_SOURCES := $(sort $(wildcard $(FT78NE_DIR)src/*.c))
FT78NE_INCLUDE := $(FT78NE_DIR)include
FT78NE_EXAMPLES := $(sort $(wildcard $(FT78NE_DIR)examples/*_main.c))
